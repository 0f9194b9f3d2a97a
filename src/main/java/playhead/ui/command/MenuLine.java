package playhead.ui.command;

/**
 * A line of a menu that is no command: something of the open workspace, such as a view that was saved.
 *
 * @param text what it says, safe to show
 * @param action what happens when it is chosen
 */
public record MenuLine(String text, Runnable action) {}
