package playhead.workspace;

/**
 * What is wrong with the journal of an open workspace, which can only be read therefore.
 *
 * @param position the first position that cannot be trusted
 * @param reason one line for people
 */
public record Damaged(long position, String reason) {}
