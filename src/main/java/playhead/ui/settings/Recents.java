package playhead.ui.settings;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The workspaces that were open before: pinned ones first, then the latest. For the window's thread. */
public final class Recents {
    private static final String MEMBER = "recent";
    private static final int MOST = 20;
    private static final Comparator<Recent> ORDER = Comparator.comparing((Recent recent) -> !recent.pinned())
            .thenComparing(Comparator.comparingLong(Recent::opened).reversed());

    private final ObservableList<Recent> all = FXCollections.observableArrayList();
    private final KeptChanges changes;
    private final InstantSource clock;

    Recents(JsonNode values, KeptChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
        values.path(MEMBER).properties().forEach(entry -> all.add(Recent.read(entry.getKey(), entry.getValue())));
        FXCollections.sort(all, ORDER);
    }

    /** All of them in the order they are shown. */
    public ObservableList<Recent> all() {
        return all;
    }

    /** What is remembered of a workspace. */
    public Optional<Recent> find(Path root) {
        String path = key(root);
        return all.stream().filter(recent -> recent.path().equals(path)).findFirst();
    }

    /** A workspace was opened, at its end. Where it was left before stays known until the playhead moves. */
    public void opened(Path root, String name, long events) {
        Optional<Recent> before = find(root);
        long position =
                before.filter(Recent::wasInThePast).map(Recent::position).orElse(events);
        put(new Recent(
                key(root),
                name,
                events,
                Math.min(position, events),
                clock.millis(),
                before.isPresent() && before.get().pinned()));
        List<Recent> latest = all.stream().filter(recent -> !recent.pinned()).toList();
        latest.stream().skip(MOST).forEach(this::forget);
    }

    /** The playhead of an open workspace stands at a position. */
    public void left(Path root, long position) {
        find(root).filter(recent -> recent.position() != position).ifPresent(recent -> put(recent.at(position)));
    }

    /** Keeps one at the top, or no longer. */
    public void pin(Recent recent, boolean pinned) {
        put(recent.pinned(pinned));
    }

    /** Forgets one; the workspace itself stays where it is. */
    public void forget(Recent recent) {
        all.removeIf(other -> other.path().equals(recent.path()));
        changes.add(values -> Members.object(values, MEMBER).remove(recent.path()));
    }

    private void put(Recent recent) {
        all.removeIf(other -> other.path().equals(recent.path()));
        all.add(recent);
        FXCollections.sort(all, ORDER);
        changes.add(values -> {
            ObjectNode kept = Members.object(values, MEMBER);

            recent.write(Members.object(kept, recent.path()));
        });
    }

    private static String key(Path root) {
        return root.toAbsolutePath().normalize().toString();
    }
}
