package playhead.expression;

/**
 * Why there is no value.
 *
 * @param cause whether something is missing, null, or of the wrong type
 * @param name what is counted: the field, or the reason itself when no field is to blame
 * @param reason one line for people
 */
record Failure(Cause cause, String name, String reason) {
    /** What went wrong. */
    enum Cause {
        ABSENT,
        NULL,
        WRONG
    }

    static Failure absent(String name) {
        return new Failure(Cause.ABSENT, name, "`" + name + "` is absent");
    }

    static Failure ofNull(String name) {
        return new Failure(Cause.NULL, name, name.equals("null") ? "a value is null" : "`" + name + "` is null");
    }

    /** A value of the wrong type at this place. */
    static Failure wrong(String name, Object value, String needed) {
        return new Failure(
                Cause.WRONG, name, "`" + name + "` is " + Type.of(value).shown() + ", " + needed);
    }

    /** Something that no single field is to blame for. */
    static Failure because(String reason) {
        return new Failure(Cause.WRONG, reason, reason);
    }
}
