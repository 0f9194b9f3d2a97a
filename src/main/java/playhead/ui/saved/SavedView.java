package playhead.ui.saved;

import playhead.workspace.Replay;
import tools.jackson.databind.JsonNode;

/**
 * What was on the screen, to come back to.
 *
 * @param name what the user calls it; no two have the same
 * @param view id of the view
 * @param how what the view wrote down of itself
 * @param replay the order
 * @param position in the log where the playhead stood, -1 when it is to stay where it is
 */
public record SavedView(String name, String view, JsonNode how, Replay replay, long position) {
    /** True when the playhead goes back, too. */
    public boolean hasPosition() {
        return position >= 0;
    }

    SavedView named(String other) {
        return new SavedView(other, view, how, replay, position);
    }
}
