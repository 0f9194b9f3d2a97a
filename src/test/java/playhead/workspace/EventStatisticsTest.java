package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.importing.pipeline.ImportProgress;

/** Facets and differences against counts by hand, and against the searches that their conditions make. */
class EventStatisticsTest {
    private static final int EVENTS = 2_500;

    private static Workspace workspace;
    private static Session session;

    @BeforeAll
    static void import_a_log(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= EVENTS; n++) {
            lines.add("""
                {"id":"e%d","stream":"%s-%d","type":"%s","time":"2026-03-01T%02d:%02d:%02dZ",%s\
                "data":{"channel":"%s","number":%d,"deep":{"a b":%b,"none":null},"list":[1]%s}}\
                """.formatted(
                            n,
                            n % 9 == 0 ? "cart" : "order",
                            n % 40,
                            n % 3 == 0 ? "Paid" : "Placed",
                            n / 3_600,
                            n / 60 % 60,
                            n % 60,
                            n % 5 == 0 ? "" : "\"actor\":\"u" + n % 4 + "\",",
                            List.of("web", "shop", "phone").get(n % 3),
                            n,
                            n % 2 == 0,
                            n > 2_000 ? ",\"late\":\"yes\"" : ""));
        }
        Path log = Files.write(folder.resolve("log.ndjson"), lines);
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        Path root = folder.resolve("log.playhead");
        workspaces.importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE);
        workspace = ((Answer.Given<Workspace>) workspaces.open(root)).value();
        session = workspace.session();
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @Test
    void every_value_of_a_facet_finds_as_many_events_as_it_says() {
        String base = "position > 700 && data.number != 1500";
        EventHits hits = found(base);
        List<Facet> facets = new ArrayList<>(given(session.statistics().heads(hits, SearchWatch.NONE)));
        facets.addAll(given(session.statistics().payload(hits, SearchWatch.NONE)));
        List<String> paths = facets.stream().map(Facet::path).toList();
        assertEquals(List.of("type", "streamType", "actor", "data.channel", "data.deep[\"a b\"]"), paths);
        for (Facet facet : facets) {
            for (Facet.Value value : facet.values()) {
                String is = CelText.isOneOf(facet.path(), List.of(value.value()));
                assertEquals(found("(" + base + ") && " + is).size(), value.count(), is);
                String isNot = CelText.isNot(facet.path(), value.value());
                assertEquals(hits.size() - found("(" + base + ") && " + isNot).size(), value.count(), isNot);
            }
        }
    }

    @Test
    void an_explanation_counts_what_searches_count_and_puts_the_largest_difference_first() {
        EventHits inside = found("position > 2000 && type == \"Paid\"");
        Explanation told = given(session.statistics().explain(inside, SearchWatch.NONE));
        assertEquals(inside.size(), told.inside());
        assertEquals(EVENTS - inside.size(), told.outside());
        Map<String, long[]> naive = new TreeMap<>();
        for (Explanation.Trait trait : told.traits()) {
            long in = found("position > 2000 && type == \"Paid\" && (" + trait.condition() + ")")
                    .size();
            long all = found(trait.condition()).size();
            naive.put(trait.condition(), new long[] {in, all - in});
            assertEquals(in, trait.inside(), trait.condition());
            assertEquals(all - in, trait.outside(), trait.condition());
        }
        assertTrue(naive.keySet().containsAll(List.of("type == \"Paid\"", "data.late == \"yes\"", "has(data.late)")));
        assertFalse(naive.containsKey("data.deep.none == null"), "what all events have explains nothing");
        for (int i = 1; i < told.traits().size(); i++) {
            assertTrue(told.weight(told.traits().get(i - 1))
                    >= told.weight(told.traits().get(i)));
        }
        assertEquals("data.late == \"yes\"", told.traits().getFirst().condition());
    }

    @Test
    void what_was_stopped_gives_no_counts() {
        EventHits hits = found("position > 0");
        assertInstanceOf(Answer.Refused.class, session.statistics().heads(hits, (done, total, found) -> false));
        assertInstanceOf(Answer.Refused.class, session.statistics().payload(hits, (done, total, found) -> false));
        assertInstanceOf(Answer.Refused.class, session.statistics().explain(hits, (done, total, found) -> false));
    }

    @Test
    void names_and_values_are_proposed_as_conditions_write_them() {
        Vocabulary words = session.statistics().vocabulary();
        assertTrue(words.names().containsAll(List.of("type", "streamType", "data.channel", "data.deep[\"a b\"]")));
        assertEquals(
                List.of("\"web\"", "\"shop\"", "\"phone\"").stream().sorted().toList(),
                words.values().get("data.channel").stream().sorted().toList());
        assertEquals(List.of("\"order\"", "\"cart\""), words.values().get("streamType"));
        for (String name : words.names()) {
            assertTrue(ConditionProblem.overEvents("has(" + name + ")").isEmpty(), name);
        }
    }

    @Test
    void a_problem_says_where_it_is() {
        assertEquals(8, ConditionProblem.overEvents("type == ").orElseThrow().at());
        assertEquals(
                0, ConditionProblem.overEvents("tyep == \"x\"").orElseThrow().at());
        assertEquals(5, ConditionProblem.overEvents("true\n& x").orElseThrow().at());
    }

    private static EventHits found(String where) {
        return given(session.events(new EventQuery(where, 1, EVENTS, null, Replay.RECORDED)));
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T> given -> given.value();
            case Answer.Refused<T> refused -> throw new AssertionError(refused.reason());
        };
    }
}
