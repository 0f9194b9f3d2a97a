package playhead.command;

/** The state that commands are decided on again. */
public enum Basis {
    /** Each on the state that it saw when it was recorded: every decision is looked at by itself. */
    RECORDED,
    /** Each on what the new decisions before it made: one that flips may flip those after it. */
    FOLLOWED
}
