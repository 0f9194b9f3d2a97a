package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.ui.filter.GapWords;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Replay;
import playhead.workspace.Workspace;

/** Every way to write a condition wrong is told in German. */
class SaidExpressionsTest {
    @TempDir
    Path folder;

    private final German german = new German();
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        Path log = Files.writeString(folder.resolve("a.ndjson"), """
            {"stream":"a-1","type":"Made","time":"2026-01-01T00:00:00Z","data":{"x":1,"t":"y","list":[1],"nil":null}}
            """);
        workspace = German.opened(folder, List.of(log));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size(1) == 1",
                "abs(\"a\") == 1",
                "\"a\".startsWith(\"b\", \"c\")",
                "data.t.startsWith()",
                "min() == 1",
                "size() == 1",
                "int(true) == 1",
                "double(true) == 1",
                "string(null) == \"a\"",
                "timestamp(1) == time",
                "timestamp(\"soon\") == time",
                "duration(1) == duration(\"1h\")",
                "duration(\"long\") == duration(\"1h\")",
                "time.getFullYear(\"Atlantis\") == 1",
                "data.t.matches(data.t)",
                "data.t.matches(\"(\")",
                "sizes(data.t) == 1",
                "startsWith(data.t, \"a\")",
                "data.x.int() == 1",
                "sum(data.x) == 1",
                "count(data.x) == 1",
                "has(1)",
                "has()",
                "data.list.exists(1, true)",
                "1 + \"a\" == 2",
                "-\"a\" == 1",
                "-[1] == 1",
                "[1] - 1 == 1",
                "\"a\" < 1",
                "1",
                "\"a\"",
                "1 && true",
                "",
                "nothing == 1",
                "reason == 1",
                "1 ==",
                "1 == 2 )",
                "1e2000 == 1",
                "b\"abc\" == 1",
                "Thing{a: 1} == 1",
                "inSet(1)",
                "inSet(\"none\")",
                "time == timestamp(\"2026-13-01\")"
            })
    void a_condition_that_cannot_be(String condition) {
        german.assertRefuses(search(condition));
    }

    @Test
    void a_condition_that_is_too_long_or_too_deep() {
        german.assertRefuses(search("1 == " + "1".repeat(10_001)));
        german.assertRefuses(search("1" + " + 1".repeat(300) + " == 1"));
        german.assertRefuses(search("[".repeat(100) + "]".repeat(100)));
        german.assertRefuses(search("data.t.matches(\"" + "a".repeat(1_001) + "\")"));
        german.assertRefuses(search("data.t.matches(\"(a{1000}){1000}\")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / (data.x - 1) == 1",
                "time + duration(\"87600000h\") > time",
                "{data.t: 1, \"y\": 2}.size() == 1",
            })
    void a_condition_that_fails_on_a_row(String condition) {
        EventHits hits = German.given(search(condition));
        assertEquals(1, hits.gaps().size(), condition);
        german.assertSays(hits.gaps().getFirst().name());
        String said = new GapWords(new Words(Locale.GERMAN)).text(hits.gaps());
        assertTrue(said.startsWith("1 gescheitert: "), said);
    }

    private Answer<EventHits> search(String condition) {
        return workspace.session().events(new EventQuery(condition, 1, 1, null, Replay.RECORDED));
    }
}
