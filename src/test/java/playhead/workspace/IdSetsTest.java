package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.importing.pipeline.ImportProgress;

/** Sets of ids in a real workspace: found, kept, named by conditions. */
class IdSetsTest {
    @TempDir
    Path folder;

    private Path root;
    private Workspaces workspaces;
    private Workspace workspace;
    private Session session;

    @BeforeEach
    void import_orders() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= 2_500; n++) {
            String type = n % 5 == 0 ? "stock" : "order";
            lines.add("""
                {"id":"e%d","stream":"%s-%04d","type":"T%d","time":"2026-03-01T00:%02d:%02dZ","actor":"%s","correlationId":"flow-%d",\
                "data":{"amount":%d,"name":"Case %d"}}\
                """.formatted(n, type, n % 400, n % 3, n / 60 % 60, n % 60, "ann" + n % 4, n % 90, n, n % 7));
        }
        Path log = Files.write(folder.resolve("log.ndjson"), lines);
        workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        root = folder.resolve("log.playhead");
        given(workspaces.importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE));
        workspace = given(workspaces.open(root));
        session = workspace.session();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void ids_are_split_at_lines_commas_semicolons_tabs_and_blanks_and_each_counts_once() {
        FoundIds found = find("order-0001\norder-0002, order-0003;order-0004\torder-0006 order-0007\r\n\n"
                + "\"order-0008\",\"order-0001\"\n  stock/stock-0005  \n");
        assertEquals(
                List.of(
                        "order-0001",
                        "order-0002",
                        "order-0003",
                        "order-0004",
                        "order-0006",
                        "order-0007",
                        "order-0008",
                        "stock-0005"),
                found.members().stream().map(IdMember::id).toList());
        assertEquals(1, found.repeated());
        assertEquals(Map.of("order", 7, "stock", 1), new IdSet("x", found.members()).types());
    }

    @Test
    void what_is_no_entity_may_be_an_event_a_flow_or_an_actor_and_the_rest_is_named() {
        FoundIds found = find("e17 flow-8 ann3 order-0001 nothing");
        assertEquals(
                List.of(
                        IdMember.Kind.EVENT,
                        IdMember.Kind.CORRELATION,
                        IdMember.Kind.ACTOR,
                        IdMember.Kind.ENTITY,
                        IdMember.Kind.UNKNOWN),
                found.members().stream().map(IdMember::kind).toList());
        assertEquals(List.of("nothing"), found.missing());
    }

    @Test
    void near_misses_are_proposed_and_never_taken() {
        FoundIds found = find("ORDER-0001\norder-2\norder-0003\u00a0\norder-00004\nANN1\norder-9999");
        assertEquals(6, found.missing().size());
        assertEquals(List.of("order-0001"), found.near().get("ORDER-0001"));
        assertEquals(List.of("order-0002"), found.near().get("order-2"));
        assertEquals(List.of("order-0003"), found.near().get("order-0003\u00a0"));
        assertEquals(List.of("order-0004"), found.near().get("order-00004"));
        assertEquals(List.of("ann1"), found.near().get("ANN1"));
        assertNull(found.near().get("order-9999"));
    }

    @Test
    void states_and_events_are_filtered_by_a_set_in_any_condition() {
        IdSet set = new IdSet(
                "late \"ones\"",
                find("order-0001 order-0007 stock-0005 flow-8 ann3 e17").members());
        given(workspace.sets().keep(set));
        assertEquals("inSet(\"late \\\"ones\\\"\")", set.condition());
        List<String> all = session.types().stream()
                .filter(type -> type.name().equals("order"))
                .flatMap(type -> ids(type.name(), null).stream())
                .toList();
        assertEquals(List.of("order-0001", "order-0007"), ids("order", set.condition()));
        assertEquals(
                all.stream()
                        .filter(id -> !id.equals("order-0001") && !id.equals("order-0007"))
                        .toList(),
                ids("order", "!" + set.condition()));
        List<Long> expected = IntStream.rangeClosed(1, 2_500)
                .filter(n -> (n % 400 == 1 || n % 400 == 7) && n % 5 != 0
                        || n % 400 == 5 && n % 5 == 0
                        || n % 90 == 8
                        || n % 4 == 3
                        || n == 17)
                .mapToObj(n -> (long) n)
                .toList();
        assertEquals(expected, positions(set.condition()));
        assertEquals(
                expected.stream().filter(n -> n > 2_000).toList(),
                positions("data.amount > 2000 && " + set.condition()));
        assertEquals(
                Answer.Refused.class,
                session.state(query("order", "inSet(\"none\")")).getClass());
        assertEquals(
                13,
                session.analysis()
                        .problem(null, "true && inSet(\"none\")")
                        .orElseThrow()
                        .at());
        assertTrue(session.analysis().problem("order", set.condition()).isEmpty());
    }

    @Test
    void a_set_that_is_changed_changes_what_its_condition_holds_for() {
        workspace.sets().keep(new IdSet("a", find("order-0001").members()));
        for (int often = 0; often < 25; often++) {
            assertEquals(List.of("order-0001"), ids("order", "inSet(\"a\")"));
        }
        workspace.sets().keep(new IdSet("a", find("order-0002").members()));
        assertEquals(List.of("order-0002"), ids("order", "inSet(\"a\")"));
        assertEquals(7, positions("inSet(\"a\")").size());
        workspace.sets().remove("a");
        assertInstanceOf(Answer.Refused.class, session.state(query("order", "inSet(\"a\")")));
    }

    @Test
    void sets_are_joined_cut_and_taken_from_each_other() {
        IdSet a = new IdSet("a", find("order-0001 order-0002 nothing").members());
        IdSet b = new IdSet("b", find("order-0002 order-0003 nothing").members());
        assertEquals(List.of("order-0001", "order-0002", "nothing", "order-0003"), ids(a.union(b, "u")));
        assertEquals(List.of("order-0001"), ids(a.without(b, "d")));
        assertEquals(List.of("order-0002", "nothing"), ids(a.intersection(b, "i")));
    }

    @Test
    void sets_are_kept_in_the_folder_of_the_workspace_and_survive_its_being_copied() throws Exception {
        IdSet odd = new IdSet(
                "a/b: \"x\"",
                find("order-0001 e5 flow-1 ann1 nothing stock/stock-0005").members());
        IdSet other = new IdSet("a:b/ 'x'", find("order-0002").members());
        given(workspace.sets().keep(odd));
        given(workspace.sets().keep(other));
        workspace.sets().show(new IdSet("for a moment", find("order-0003").members()));
        assertEquals("a:b/ 'x' 2", workspace.sets().show(other).name());
        assertEquals(2, workspace.sets().all().size());
        workspace.close();
        Path copy = folder.resolve("copy.playhead");
        try (var files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(root.relativize(file).toString()));
            }
        }
        Files.writeString(copy.resolve("sets/half.json"), "{\"format\":1,");
        workspace = given(workspaces.open(copy));
        assertEquals(List.of(odd, other), workspace.sets().all());
        given(workspace.sets().remove(odd.name()));
        assertEquals(List.of(other), workspace.sets().all());
        assertNull(workspace.sets().get("for a moment"));
    }

    @Test
    void sets_are_made_of_rows_and_of_the_entities_of_events() {
        StatePage page = given(session.state(query("order", "amount > 2300")));
        assertEquals(
                page.rows().stream().map(row -> row.ref().id()).toList(),
                ids(session.sets().ofState(page, "s")));
        EventHits hits = given(session.events(EventQuery.all(12)));
        IdSet set = session.sets().ofEvents(hits, "e");
        assertEquals(Map.of("order", 10, "stock", 2), set.types());
    }

    @Test
    void a_hundred_thousand_ids_cost_a_bit_a_row() {
        String many = IntStream.range(0, 100_000)
                .mapToObj(n -> "order-%04d".formatted(n))
                .collect(Collectors.joining("\n"));
        FoundIds found = find(many);
        assertEquals(320, new IdSet("m", found.members()).count(IdMember.Kind.ENTITY));
        given(workspace.sets().keep(new IdSet("m", found.members())));
        assertEquals(320, ids("order", "inSet(\"m\")").size());
        assertEquals(2_000, positions("inSet(\"m\")").size());
    }

    private FoundIds find(String text) {
        return given(session.sets().find(text, SearchWatch.NONE));
    }

    private static List<String> ids(IdSet set) {
        return set.members().stream().map(IdMember::id).toList();
    }

    private List<String> ids(String type, String where) {
        return given(session.state(query(type, where))).rows().stream()
                .map(row -> row.ref().id())
                .toList();
    }

    private StateQuery query(String type, String where) {
        return new StateQuery(type, null, Moment.recorded(session.end()), where, null, false, 0, Integer.MAX_VALUE);
    }

    private List<Long> positions(String where) {
        EventHits hits = given(session.events(new EventQuery(where, 1, session.end(), null, Replay.RECORDED)));
        return IntStream.range(0, hits.size()).mapToObj(hits::position).toList();
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T>(String reason, boolean wrongUsage) -> throw new AssertionError(reason);
        };
    }
}
