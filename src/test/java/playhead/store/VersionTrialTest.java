package playhead.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.OrdinaryEvents;

class VersionTrialTest {
    private final List<Event> some = OrdinaryEvents.list(40);

    @Test
    void versions_go_on_from_those_that_count_and_count_themselves_once_kept() {
        StreamVersions versions = new StreamVersions();
        Map<EntityRef, Long> plain = new HashMap<>();
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            boolean kept = random.nextBoolean();
            Map<EntityRef, Long> after = new HashMap<>(plain);
            VersionTrial trial = new VersionTrial(versions);
            for (int i = random.nextInt(1, 400); i > 0; i--) {
                EntityRef stream = new EntityRef("order", "o-" + random.nextInt(60 + round * 20));
                assertEquals(after.getOrDefault(stream, 0L), trial.last(stream));
                long version = trial.place(of(stream));
                assertEquals(after.merge(stream, 1L, Long::sum), version);
                assertEquals(plain.getOrDefault(stream, 0L), versions.last(stream));
            }
            if (kept) {
                trial.keep();
                plain = after;
            }
            plain.forEach((stream, version) -> assertEquals(version, versions.last(stream)));
        }
    }

    @Test
    void an_event_without_a_stream_has_version_0() {
        assertEquals(0, new VersionTrial(new StreamVersions()).place(of(null)));
    }

    private Event of(EntityRef stream) {
        Event e = some.getFirst();
        return new Event(
                stream,
                9,
                e.type(),
                e.id(),
                e.time(),
                e.actor(),
                e.correlationId(),
                e.causationIds(),
                e.references(),
                e.effect(),
                e.data(),
                e.meta(),
                e.origin());
    }
}
