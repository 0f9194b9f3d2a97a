package playhead.history;

import java.util.Arrays;
import playhead.event.EventTime;

/** What is known of every event without its payload: type, actor, time, touched entities. One writer. */
final class HeaderBuilder {
    final NameNumbers types = new NameNumbers();
    final NameNumbers actors = new NameNumbers();
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

    /** What an event says of itself; its {@link #home} comes later, but in the same order. */
    void add(String type, String actor, EventTime time) {
        typeNumbers.add(types.number(type));
        actorNumbers.add(actor == null ? 0 : actors.number(actor) + 1);
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

    /** @param home number of the home entity, or -1 */
    void home(int home) {
        homes.add(home + 1);
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
}
