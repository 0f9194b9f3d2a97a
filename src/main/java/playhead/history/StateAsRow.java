package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.expression.Row;

/** A state as expressions see it; where the codes come from is left to the subclasses. For one thread. */
abstract class StateAsRow implements Row {
    private final TimeIndex index;
    private final TypeIndex type;
    private final StateNames names;
    private StateNames.Slot[] slots = new StateNames.Slot[0];

    StateAsRow(TimeIndex index, TypeIndex type, StateNames names) {
        this.index = index;
        this.type = type;
        this.names = names;
    }

    /** Code of the field in the column. */
    abstract long code(int column);

    /** Position at which the field in the column was said last. */
    abstract long place(int column);

    abstract int member();

    abstract int version();

    abstract long lastPosition();

    /** A value over all entities of the type, or null when there is none. */
    BigDecimal aggregate(int number) {
        throw new IllegalStateException("no aggregates here");
    }

    @Override
    public Kind kind(int slot) {
        StateNames.Slot known = slot(slot);
        if (known.fixed() != null) {
            return switch (known.fixed()) {
                case ENTITY, TYPE, LAST_TYPE -> Kind.TEXT;
                case VERSION, LAST_POSITION -> Kind.LONG;
                case LAST_ACTOR -> text(slot) == null ? Kind.NULL : Kind.TEXT;
                case MEMBER -> Kind.BOOLEAN;
                case AGGREGATE -> aggregate(known.column()) == null ? Kind.ABSENT : Kind.DECIMAL;
            };
        }
        if (known.column() >= 0) {
            long code = code(known.column());
            if (code != Codes.ABSENT) {
                return type.column(known.column()).kind(code, valuePlace(known.column(), code));
            }
        }
        for (int part : known.parts()) {
            if (code(part) != Codes.ABSENT) {
                return Kind.OBJECT;
            }
        }
        return Kind.ABSENT;
    }

    @Override
    public final boolean bool(int slot) {
        StateNames.Slot known = slot(slot);
        return known.fixed() == StateNames.Fixed.MEMBER
                ? names.set(known.column()).get(type.type().member(member()))
                : code(known.column()) == Codes.TRUE;
    }

    @Override
    public long number(int slot) {
        StateNames.Slot known = slot(slot);
        if (known.fixed() == StateNames.Fixed.VERSION) {
            return version();
        }
        if (known.fixed() == StateNames.Fixed.LAST_POSITION) {
            return lastPosition();
        }
        long code = code(known.column());
        return Codes.tag(code) == Codes.WHOLE
                ? Codes.payload(code)
                : decimal(slot).longValueExact();
    }

    @Override
    public final BigDecimal decimal(int slot) {
        StateNames.Slot known = slot(slot);
        if (known.fixed() == StateNames.Fixed.AGGREGATE) {
            return aggregate(known.column());
        }
        if (known.fixed() != null) {
            return BigDecimal.valueOf(number(slot));
        }
        long code = code(known.column());
        return type.column(known.column()).number(code, valuePlace(known.column(), code));
    }

    @Override
    public String text(int slot) {
        StateNames.Slot known = slot(slot);
        if (known.fixed() == null) {
            long code = code(known.column());
            return type.column(known.column()).text(code, valuePlace(known.column(), code));
        }
        return switch (known.fixed()) {
            case ENTITY -> index.schema().entity(type.type().member(member())).id();
            case TYPE -> type.type().name();
            case LAST_TYPE -> index.eventType(lastPosition());
            case LAST_ACTOR -> index.actor(lastPosition());
            case VERSION, LAST_POSITION, AGGREGATE, MEMBER -> throw new IllegalStateException("no text");
        };
    }

    @Override
    public final Json json(int slot) {
        StateNames.Slot known = slot(slot);
        if (known.fixed() != null) {
            return switch (kind(slot)) {
                case LONG -> Json.canonical(Long.toString(number(slot)));
                case DECIMAL -> Numbers.json(decimal(slot));
                case NULL -> Json.canonical("null");
                case BOOLEAN -> Json.canonical(Boolean.toString(bool(slot)));
                default -> JsonText.quoted(text(slot));
            };
        }
        if (known.column() >= 0) {
            Json leaf = leaf(known.column());
            if (leaf != null) {
                return leaf;
            }
        }
        Json[] values = new Json[type.columnCount()];
        Arrays.stream(known.parts()).forEach(part -> values[part] = leaf(part));
        return NestedJson.below(type.paths(), values, known.path().size(), known.path());
    }

    final StateNames.Slot slot(int number) {
        if (number >= slots.length) {
            slots = names.slots();
        }
        return slots[number];
    }

    private Json leaf(int column) {
        long code = code(column);
        return type.column(column).json(code, valuePlace(column, code));
    }

    /** Looked up only for values that are left in their event. */
    private long valuePlace(int column, long code) {
        return Codes.tag(code) == Codes.IN_EVENT ? place(column) : 0;
    }
}
