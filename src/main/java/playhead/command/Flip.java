package playhead.command;

/**
 * A decision that other rules would have made otherwise.
 *
 * @param recorded the command with what came of it
 * @param reason why the other rules reject it, or null if they accept it
 */
public record Flip(CommandRecord recorded, String reason) {}
