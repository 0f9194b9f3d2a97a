package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long filters take over a workspace that the property {@code search.workspace} names; asserts only what no
 * busy machine can break.
 */
@Tag("long")
class SearchSpeedTest {
    @Test
    void times_of_filters(@TempDir Path folder, TestReporter reporter) throws Exception {
        String given = System.getProperty("search.workspace");
        Assumptions.assumeTrue(given != null && Files.exists(Path.of(given)), "skipped: no search.workspace");
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        try (Workspace workspace = ((Answer.Given<Workspace>) workspaces.open(Path.of(given))).value()) {
            Session session = workspace.session();
            for (String where : List.of(
                    "type == \"OrderPlaced\"",
                    "type == \"OrderPlaced\" && position > 500000",
                    "type.startsWith(\"Order\") && actor != \"web\"",
                    "stream == \"order-7\"",
                    "time > timestamp(\"2025-03-01T00:00:00Z\")",
                    "time > \"2025-03-01T00:00:00Z\"")) {
                reporter.publishEntry("filter on a header", measure(session, where, null, 15));
            }
            for (String where : List.of(
                    "data.amountCents > 100000",
                    "data.status == \"paid\" && data.channel == \"web\"",
                    "id == \"e77\"")) {
                reporter.publishEntry("filter on the payload", measure(session, where, null, 5));
            }
            for (String text : List.of("web", "nowhere at all", "order-77", "müller")) {
                reporter.publishEntry("search for a text", measure(session, null, text, 5));
            }
            for (int i = 0; i < 3; i++) {
                counts(session);
            }
        }
    }

    private static void counts(Session session) {
        EventQuery query = new EventQuery("type == \"OrderPlaced\"", 1, session.end(), null, Replay.RECORDED);
        EventHits some = ((Answer.Given<EventHits>) session.events(query)).value();
        EventHits all = ((Answer.Given<EventHits>) session.events(EventQuery.all(session.end()))).value();
        long start = System.nanoTime();
        session.statistics().heads(all, SearchWatch.NONE);
        long heads = System.nanoTime();
        session.statistics().payload(all, SearchWatch.NONE);
        long payload = System.nanoTime();
        session.statistics().explain(some, SearchWatch.NONE);
        long explained = System.nanoTime();
        session.statistics().vocabulary();
        System.out.printf(
                "facets of all: heads %.1f ms, payload %.1f ms; explain %d events %.1f ms; vocabulary %.1f ms%n",
                (heads - start) / 1e6,
                (payload - heads) / 1e6,
                some.size(),
                (explained - payload) / 1e6,
                (System.nanoTime() - explained) / 1e6);
    }

    /** The median in milliseconds. */
    private static String measure(Session session, String where, String text, int rounds) {
        long[] times = new long[rounds];
        int size = 0;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            EventQuery query = new EventQuery(where, text, 1, session.end(), null, Replay.RECORDED);
            size = ((Answer.Given<EventHits>) session.events(query)).value().size();
            times[i] = System.nanoTime() - start;
        }
        System.out.printf(
                "%s%s: first %.1f ms", where == null ? "text " : "", where == null ? text : where, times[0] / 1e6);
        Arrays.sort(times);
        System.out.printf(", best %.1f ms, median %.1f ms, %d hits%n", times[0] / 1e6, times[rounds / 2] / 1e6, size);
        assertTrue(times[0] < 60_000_000_000L);
        return Double.toString(times[rounds / 2] / 1e6);
    }
}
