package playhead.command;

/** How a command came out. */
public enum Outcome {
    /** It was done. */
    ACCEPTED("accepted"),
    /** A rule said no, and that is an event of its own. */
    DECLINED("declined"),
    /** A rule said no: there are no events. */
    REJECTED("rejected"),
    /** What it was given because of did not happen, so nobody would have given it. */
    NOT_GIVEN("not given");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** As it is written. */
    public String word() {
        return word;
    }
}
