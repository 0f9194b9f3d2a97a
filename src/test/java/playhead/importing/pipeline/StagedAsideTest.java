package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import playhead.event.Event;

class StagedAsideTest {
    private final List<String> steps = new ArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void everything_is_staged_in_the_order_given_before_it_is_published() {
        StagedAside aside = new StagedAside(new Noting());
        go.countDown();
        for (int i = 0; i < 50; i++) {
            aside.events(List.of(), new long[0]);
            aside.rejects(new byte[i]);
        }
        aside.publish(new byte[0]);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            expected.add("events");
            expected.add("rejects " + i);
        }
        expected.add("publish");
        assertEquals(expected, steps);
    }

    @Test
    void an_import_without_anything_is_published_too() {
        new StagedAside(new Noting()).publish(new byte[0]);
        assertEquals(List.of("publish"), steps);
    }

    @Test
    void staging_happens_on_another_thread_and_does_not_hold_the_caller() {
        List<Thread> threads = new ArrayList<>();
        StagedAside aside = new StagedAside(new Noting() {
            @Override
            public void events(List<Event> events, long[] versions) {
                super.events(events, versions);
                threads.add(Thread.currentThread());
            }
        });
        aside.events(List.of(), new long[0]);
        aside.events(List.of(), new long[0]);
        go.countDown();
        aside.publish(new byte[0]);
        assertEquals(2, threads.size());
        assertNotEquals(Thread.currentThread(), threads.getFirst());
    }

    @Test
    void a_failure_is_thrown_at_a_later_call_and_nothing_is_published() {
        StagedAside aside = new StagedAside(new Noting() {
            @Override
            public void rejects(byte[] json) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        });
        go.countDown();
        aside.rejects(new byte[0]);
        assertThrows(UncheckedIOException.class, () -> aside.publish(new byte[0]));
        assertThrows(UncheckedIOException.class, () -> aside.events(List.of(), new long[0]));
        aside.discard();
        assertEquals(List.of("discard"), steps);
    }

    @Test
    void after_a_discard_nothing_more_is_staged() {
        StagedAside aside = new StagedAside(new Noting());
        aside.events(List.of(), new long[0]);
        aside.events(List.of(), new long[0]);
        go.countDown();
        aside.discard();
        assertEquals("discard", steps.getLast());
        assertTrue(steps.size() <= 3, () -> "" + steps);
    }

    /** Writes down what it is told, once it may. */
    private class Noting implements Staging {
        @Override
        public void events(List<Event> events, long[] versions) {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            steps.add("events");
        }

        @Override
        public void rejects(byte[] json) {
            steps.add("rejects " + json.length);
        }

        @Override
        public void publish(byte[] facts) {
            steps.add("publish");
        }

        @Override
        public void discard() {
            steps.add("discard");
        }
    }
}
