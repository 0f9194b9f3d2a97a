package playhead.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Session;

/** An import assistant without a window. */
abstract class WizardBase {
    static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    Path folder;

    Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
        assertEquals(List.of(), bench.failures);
    }

    static List<Event> events(Session session) {
        EventHits hits = given(session.events(EventQuery.all(session.end())));
        return java.util.stream.IntStream.range(0, hits.size())
                .mapToObj(hits::event)
                .toList();
    }

    static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T>(String reason, boolean usage) -> throw new AssertionError(reason);
        };
    }
}
