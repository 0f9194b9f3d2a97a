package playhead.history;

import java.math.BigDecimal;
import java.util.Arrays;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.expression.Row;

/** The state of one member of a {@link TypeCursor} as expressions see it. Moved from member to member. One thread. */
final class MemberRow implements Row {
    private final TimeIndex index;
    private final TypeCursor cursor;
    private final StateNames names;
    private int member;

    MemberRow(TimeIndex index, TypeCursor cursor, StateNames names) {
        this.index = index;
        this.cursor = cursor;
        this.names = names;
    }

    MemberRow at(int newMember) {
        member = newMember;
        return this;
    }

    @Override
    public Kind kind(int slot) {
        StateNames.Slot known = names.get(slot);
        if (known.fixed() != null) {
            return switch (known.fixed()) {
                case ENTITY, TYPE, LAST_TYPE -> Kind.TEXT;
                case VERSION, LAST_POSITION -> Kind.LONG;
                case LAST_ACTOR -> text(slot) == null ? Kind.NULL : Kind.TEXT;
            };
        }
        if (known.column() >= 0) {
            DenseColumn column = cursor.column(known.column());
            long code = column.code(member);
            if (code != Codes.ABSENT) {
                return cursor.type().column(known.column()).kind(code, place(column, code));
            }
        }
        for (int part : known.parts()) {
            if (cursor.column(part).code(member) != Codes.ABSENT) {
                return Kind.OBJECT;
            }
        }
        return Kind.ABSENT;
    }

    @Override
    public boolean bool(int slot) {
        return cursor.column(names.get(slot).column()).code(member) == Codes.TRUE;
    }

    @Override
    public long number(int slot) {
        StateNames.Slot known = names.get(slot);
        if (known.fixed() == StateNames.Fixed.VERSION) {
            return cursor.presence().count(member);
        }
        if (known.fixed() == StateNames.Fixed.LAST_POSITION) {
            return cursor.presence().position(member);
        }
        long code = cursor.column(known.column()).code(member);
        return Codes.tag(code) == Codes.WHOLE ? Codes.payload(code) : decimal(slot).longValueExact();
    }

    @Override
    public BigDecimal decimal(int slot) {
        StateNames.Slot known = names.get(slot);
        if (known.fixed() != null) {
            return BigDecimal.valueOf(number(slot));
        }
        DenseColumn column = cursor.column(known.column());
        long code = column.code(member);
        return cursor.type().column(known.column()).number(code, place(column, code));
    }

    @Override
    public String text(int slot) {
        StateNames.Slot known = names.get(slot);
        if (known.fixed() == null) {
            DenseColumn column = cursor.column(known.column());
            long code = column.code(member);
            return cursor.type().column(known.column()).text(code, place(column, code));
        }
        return switch (known.fixed()) {
            case ENTITY -> index.schema().entity(cursor.type().type().member(member)).id();
            case TYPE -> cursor.type().type().name();
            case LAST_TYPE -> index.eventType(cursor.presence().position(member));
            case LAST_ACTOR -> index.actor(cursor.presence().position(member));
            case VERSION, LAST_POSITION -> throw new IllegalStateException("a number");
        };
    }

    @Override
    public Json json(int slot) {
        StateNames.Slot known = names.get(slot);
        if (known.fixed() != null) {
            return switch (kind(slot)) {
                case LONG -> Json.canonical(Long.toString(number(slot)));
                case NULL -> Json.canonical("null");
                default -> JsonText.quoted(text(slot));
            };
        }
        if (known.column() >= 0) {
            Json leaf = leaf(known.column());
            if (leaf != null) {
                return leaf;
            }
        }
        Json[] values = new Json[cursor.type().columnCount()];
        Arrays.stream(known.parts()).forEach(part -> values[part] = leaf(part));
        return NestedJson.below(cursor.type().paths(), values, known.path().size(), known.path());
    }

    private Json leaf(int number) {
        DenseColumn column = cursor.column(number);
        long code = column.code(member);
        return cursor.type().column(number).json(code, place(column, code));
    }

    /** Where the value was said; looked up only for values that are left in their event. */
    private long place(DenseColumn column, long code) {
        return Codes.tag(code) == Codes.IN_EVENT ? column.position(member) : 0;
    }
}
