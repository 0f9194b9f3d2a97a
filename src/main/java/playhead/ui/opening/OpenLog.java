package playhead.ui.opening;

import java.util.List;
import playhead.workspace.Session;
import playhead.workspace.TypeSummary;
import playhead.workspace.Workspace;

/**
 * A workspace that is open in the window.
 *
 * @param workspace holds the lock; closed when another takes its place
 * @param session looks at it
 * @param name what it is called
 * @param types its entity types
 * @param guessed true when it was imported just now and only the names of its fields said what they are for
 * @param notes what is to be said about how it was opened or imported, a line each
 */
public record OpenLog(
        Workspace workspace,
        Session session,
        String name,
        List<TypeSummary> types,
        boolean guessed,
        List<String> notes) {
    /** The same workspace as it is now. */
    public OpenLog anew() {
        Session now = workspace.session();
        return new OpenLog(workspace, now, name, now.types(), false, notes);
    }
}
