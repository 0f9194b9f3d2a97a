package playhead.journal;

/**
 * Why a log is open for reading only.
 *
 * @param position position of the first event that cannot be trusted
 * @param reason one line for people
 */
public record Damage(long position, String reason) {
    /** Both, as one line for people. */
    public String line() {
        return "the journal is damaged from position " + position + " on (" + reason + ")";
    }
}
