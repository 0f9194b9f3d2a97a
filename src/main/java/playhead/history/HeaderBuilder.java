package playhead.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.EventTime;

/** What is known of every event without its payload: type, actor, time, touched entities. One writer. */
final class HeaderBuilder {
    final Names types = new Names();
    final Names actors = new Names();
    private PackedColumn.Builder typeNumbers = new PackedColumn.Builder();
    private PackedColumn.Builder actorNumbers = new PackedColumn.Builder();
    private PackedColumn.Builder seconds = new PackedColumn.Builder();
    private PackedColumn.Builder fractions = new PackedColumn.Builder();
    private PackedColumn.Builder forms = new PackedColumn.Builder();
    private PackedColumn.Builder homes = new PackedColumn.Builder();
    private int[] furtherPositions = new int[8];
    private int[] furtherEntities = new int[8];
    private int furtherCount;
    private long latestSeconds;

    /** Goes on after known headers. */
    void goOn(Headers known) {
        typeNumbers = PackedColumn.Builder.after(known.typeNumbers());
        actorNumbers = PackedColumn.Builder.after(known.actorNumbers());
        seconds = PackedColumn.Builder.after(known.seconds());
        fractions = PackedColumn.Builder.after(known.fractions());
        forms = PackedColumn.Builder.after(known.forms());
        homes = PackedColumn.Builder.after(known.homes());
        furtherPositions = Arrays.copyOf(known.furtherPositions(), known.furtherPositions().length + 8);
        furtherEntities = Arrays.copyOf(known.furtherEntities(), known.furtherEntities().length + 8);
        furtherCount = known.furtherPositions().length;
        latestSeconds = seconds.size() == 0 ? 0 : seconds.get(seconds.size() - 1);
        known.types().forEach(types::number);
        known.actors().forEach(actors::number);
    }

    int size() {
        return homes.size();
    }

    /** @param home number of the home entity, or -1 */
    void add(String type, String actor, EventTime time, int home) {
        typeNumbers.add(types.number(type));
        actorNumbers.add(actor == null ? 0 : actors.number(actor) + 1);
        homes.add(home + 1);
        if (time == null) {
            seconds.add(latestSeconds);
            fractions.add(0);
            forms.add(Headers.NO_TIME);
            return;
        }
        latestSeconds = time.seconds();
        int digits = Headers.digitsHeld(time);
        seconds.add(latestSeconds);
        fractions.add(time.nanos() / Headers.unit(digits));
        forms.add(time.digits() | digits << 4);
    }

    void further(int position, int entity) {
        if (furtherCount == furtherPositions.length) {
            furtherPositions = Arrays.copyOf(furtherPositions, furtherCount * 2);
            furtherEntities = Arrays.copyOf(furtherEntities, furtherCount * 2);
        }
        furtherPositions[furtherCount] = position;
        furtherEntities[furtherCount++] = entity;
    }

    Headers snapshot() {
        return new Headers(
                types.list(),
                actors.list(),
                typeNumbers.snapshot(),
                actorNumbers.snapshot(),
                seconds.snapshot(),
                fractions.snapshot(),
                forms.snapshot(),
                homes.snapshot(),
                Arrays.copyOf(furtherPositions, furtherCount),
                Arrays.copyOf(furtherEntities, furtherCount));
    }

    /** Numbered names. */
    static final class Names {
        private static final int RECENT = 256;

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private List<String> snapshot = List.of();
        /** Names met lately, by the object: a name that comes again mostly comes as the same one. */
        private final String[] recent = new String[RECENT];

        private final int[] recentNumbers = new int[RECENT];

        int number(String name) {
            int hash = name.hashCode();
            int slot = (hash ^ hash >>> 8) & RECENT - 1;
            if (recent[slot] != name) {
                recentNumbers[slot] = find(name);
                recent[slot] = name;
            }
            return recentNumbers[slot];
        }

        private int find(String name) {
            Integer known = numbers.putIfAbsent(name, names.size());
            if (known != null) {
                return known;
            }
            names.add(name);
            return names.size() - 1;
        }

        List<String> list() {
            if (snapshot.size() != names.size()) {
                snapshot = List.copyOf(names);
            }
            return snapshot;
        }
    }
}
