package playhead.ui.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import playhead.command.CommandWatch;
import playhead.lab.Lab;
import playhead.lab.LabRun;
import playhead.lab.LabSettings;
import playhead.lab.scenario.OrderFulfilment;
import playhead.store.InMemoryEventStore;

/** How fast the Lab plays by itself, without a window and without waiting. */
class LabTempoTest {
    private static final long SECOND = 1_000_000_000L;

    private final LabTempo tempo = new LabTempo();
    private LabRun run;

    @BeforeEach
    void open() {
        LabSettings settings = new LabSettings("order-fulfilment", true, null, 30, 1, Set.of());
        run = new Lab(new InMemoryEventStore()).run(settings, new OrderFulfilment(), CommandWatch.NONE);
    }

    private long played(long nanos) {
        long before = run.report().events();
        Predicate<LabRun> due = tempo.due(nanos);
        if (due != null) {
            due.test(run);
        }
        return run.report().events() - before;
    }

    @Test
    void slow_is_one_command_with_its_events_and_a_second_for_each_hop_of_it() {
        tempo.speedProperty().set(LabSpeed.SLOW);
        assertEquals(0, played(0));
        assertEquals(1, played(SECOND));
        tempo.took(7);
        for (int second = 2; second < 8; second++) {
            assertNull(tempo.due(second * SECOND), "after " + second + " s");
        }
        assertNotNull(tempo.due(8 * SECOND));
    }

    @Test
    void its_own_clock_goes_as_fast_as_the_clock_on_the_wall() {
        tempo.speedProperty().set(LabSpeed.CLOCK);
        long begin = run.now();
        long nanos = 0;
        for (int frame = 0; frame < 60 * 20; frame++) {
            nanos += SECOND / 60;
            played(nanos);
        }
        long passed = run.now() - begin;
        assertTrue(passed > 19_000 && passed <= 20_600, passed + " ms");
        assertTrue(run.report().sagas() >= 18 && run.report().sagas() <= 21, run.report()::toString);
    }

    @Test
    void fast_is_a_dozen_things_each_half_second_and_another_speed_counts_at_once() {
        assertTrue(played(0) > 5);
        assertEquals(0, played(SECOND / 4));
        assertTrue(played(SECOND / 2) > 1);
        tempo.speedProperty().set(LabSpeed.FAST.next());
        assertEquals(LabSpeed.SLOW, tempo.speedProperty().get());
        assertEquals(0, played(SECOND));
        assertEquals(1, Math.min(1, played(SECOND * 2)));
    }
}
