package playhead.expression;

/** The value of a name. */
final class Slot extends Node {
    private final int slot;
    private final String name;
    private final boolean time;
    private final Failure absent;
    private final Null nothing;

    /** @param time true when the slot holds a time */
    Slot(int slot, String name, boolean time) {
        this.slot = slot;
        this.name = name;
        this.time = time;
        this.absent = Failure.absent(name);
        this.nothing = new Null(name);
    }

    int slot() {
        return slot;
    }

    boolean isTime() {
        return time;
    }

    @Override
    Object eval(Row row, Scope scope) {
        return switch (row.kind(slot)) {
            case ABSENT -> absent;
            case NULL -> nothing;
            case BOOLEAN -> row.bool(slot) ? Boolean.TRUE : Boolean.FALSE;
            case LONG -> row.number(slot);
            case DECIMAL -> decimal(row);
            case TEXT -> time ? time(row) : row.text(slot);
            case LIST, OBJECT -> row.json(slot);
        };
    }

    private Object time(Row row) {
        Object read = row.time(slot);
        return read == null ? row.text(slot) : read;
    }

    private Object decimal(Row row) {
        try {
            return row.decimal(slot);
        } catch (NumberFormatException e) {
            return new Failure(Failure.Cause.WRONG, name, "`" + name + "` is a number with too large an exponent");
        }
    }

    @Override
    Type type() {
        return time ? Type.TIME : Type.ANY;
    }

    @Override
    String label() {
        return name;
    }
}
