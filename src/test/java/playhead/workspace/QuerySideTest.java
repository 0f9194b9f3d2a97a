package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.lab.LabRun;
import playhead.lab.LabSettings;
import playhead.readmodel.service.ServiceRow;
import playhead.workspace.lesson.Lesson;
import playhead.workspace.lesson.LessonReader;
import playhead.workspace.lesson.LessonRun;
import playhead.workspace.lesson.StepResult;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Pipeline;
import playhead.workspace.pipeline.Stage;

/** The query side stands still while the Lab plays on, and what passes is told. */
class QuerySideTest {
    private static final EntityRef ORDER = new EntityRef("order", "order-0001");
    private static final LabSettings SHOP = new LabSettings("order-fulfilment", true, "payment", 4, 7, Set.of());

    @TempDir
    Path folder;

    private Workspaces workspaces;

    @BeforeEach
    void make() {
        workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("state"));
    }

    private Workspace open(String name) throws Exception {
        return given(workspaces.openOrCreate(folder.resolve(name)));
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }

    private static LabRun play(Workspace workspace) {
        return given(workspace.changes().then(changes -> changes.play(SHOP)));
    }

    private static List<String> sql(Workspace workspace, String statement) {
        List<String> rows = new ArrayList<>();
        given(workspace.sql(statement, workspace.end(), row -> rows.add(row.toString())));
        return rows;
    }

    @Test
    void a_paused_query_side_answers_from_the_old_rows_counts_its_lag_and_catches_up() throws Exception {
        String statuses = "SELECT \"status\" FROM \"order\" ORDER BY entity";
        List<String> after;
        try (Workspace workspace = open("paused")) {
            QuerySide query = workspace.querySide();
            LabRun run = play(workspace);
            while (query.row(ORDER).isEmpty()) {
                assertTrue(run.step());
            }
            long end = workspace.end();
            query.pause();
            assertEquals(0, query.lag());
            List<String> before = sql(workspace, statuses);
            Optional<Json> row = query.row(ORDER);
            run.run();
            query.follow();
            assertTrue(query.isPaused());
            assertEquals(end, query.checkpoint());
            assertEquals(workspace.end() - end, query.lag());
            assertTrue(query.lag() > 20, "lag " + query.lag());
            assertEquals(before, sql(workspace, statuses));
            assertEquals(row, query.row(ORDER));
            assertEquals(List.of("{\"position\":" + end + "}"), sql(workspace, "SELECT position FROM checkpoint"));
            query.resume();
            assertFalse(query.isPaused());
            assertEquals(0, query.lag());
            assertTrue(query.row(ORDER).orElseThrow().toString().contains("\"completed\""));
            after = sql(workspace, statuses);
        }
        Files.delete(folder.resolve("paused/query.mv.db"));
        try (Workspace again = open("paused")) {
            assertEquals(after, sql(again, statuses));
            assertEquals(4, after.size());
        }
    }

    @Test
    void a_workspace_that_is_closed_waits_for_the_command_that_is_on_its_way() throws Exception {
        Workspace workspace = open("closing");
        LabRun run = play(workspace);
        long before = workspace.end();
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch on = new CountDownLatch(1);
        workspace.pipeline().watch(hop -> {
            came.countDown();
            await(on);
        });
        Thread playing = Thread.ofPlatform().start(run::step);
        await(came);
        Thread closing = Thread.ofPlatform().start(workspace::close);
        while (closing.isAlive() && closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertTrue(closing.isAlive(), "closed under the command");
        on.countDown();
        closing.join();
        playing.join();
        try (Workspace again = open("closing")) {
            assertTrue(again.end() > before, "the command is lost");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void every_hop_of_a_command_is_told_in_order_with_its_data() throws Exception {
        List<Hop> hops = new ArrayList<>();
        try (Workspace workspace = open("hops")) {
            LabRun run = play(workspace);
            while (!sql(workspace, "SELECT type FROM events").contains("{\"type\":\"OrderPlaced\"}")) {
                run.step();
            }
            long before = workspace.end();
            try (Pipeline.Look look = workspace.pipeline().watch(hops::add)) {
                run.step();
                workspace.querySide().follow();
                sql(workspace, "SELECT COUNT(*) AS n FROM \"order\"");
            }
            int told = hops.size();
            run.step();
            assertEquals(told, hops.size());
            assertEquals(
                    Arrays.asList(Stage.values()),
                    hops.stream().map(Hop::stage).distinct().toList());
            Hop.Came came = (Hop.Came) hops.get(0);
            assertEquals("StartSaga", came.request().type());
            Hop.Handled handled = (Hop.Handled) hops.get(1);
            assertEquals(List.of(0L), List.copyOf(handled.saw().values()));
            Hop.Decided decided = (Hop.Decided) hops.get(2);
            assertNull(decided.reason());
            assertEquals(2, decided.events());
            Hop.Made made = (Hop.Made) hops.get(3);
            assertEquals("SagaStarted", made.events().getFirst().type());
            Hop.Stored stored = (Hop.Stored) hops.get(4);
            assertEquals(before + 1, stored.record().first());
            assertEquals(new Hop.Projected("orchestrator", 0, before + 2), hops.get(5));
            Hop.Shown own = (Hop.Shown) hops.get(6);
            assertEquals("order-saga-0001", own.entity().id());
            assertTrue(own.after().toString().contains("\"saga\":\"OrderFulfilment\""), own::toString);
            assertEquals(new Hop.Projected("query", before, before + 2), hops.get(7));
            Hop.Shown shown = (Hop.Shown) hops.get(8);
            assertNull(shown.before());
            assertTrue(shown.after().toString().contains("\"state\":\"running\""), shown::toString);
            assertEquals(
                    "{\"question\":\"SELECT COUNT(*) AS n FROM \\\"order\\\"\",\"rows\":1,\"first\":[{\"n\":1}]}",
                    hops.getLast().data().toString());
            for (Hop hop : hops) {
                assertTrue(hop.data().toString().startsWith("{\""), hop::toString);
            }
        }
    }

    @Test
    void each_service_shows_its_own_streams_from_its_own_rows_which_stand_still_too() throws Exception {
        List<ServiceRow> rows;
        try (Workspace workspace = open("services")) {
            QuerySide query = workspace.querySide();
            assertEquals(List.of(), query.services());
            LabRun run = play(workspace);
            for (int i = 0; i < 20; i++) {
                run.step();
            }
            query.pause();
            rows = query.rows("stock");
            assertEquals(0, query.lag("stock"));
            run.run();
            assertEquals(List.of("orchestrator", "orders", "payment", "shipping", "stock"), query.services());
            assertEquals(rows, query.rows("stock"));
            assertTrue(query.lag("stock") >= 4, "lag " + query.lag("stock"));
            query.resume();
            assertEquals(0, query.lag("stock"));
            assertFalse(rows.equals(query.rows("stock")));
            rows = query.rows("stock");
            assertTrue(rows.stream().allMatch(row -> row.stream().startsWith("stock-")), rows::toString);
            List<String> orders = query.rows("orders").stream()
                    .map(row -> row.stream() + " " + row.values().get("status"))
                    .toList();
            assertEquals(
                    List.of(
                            "order-0001 completed",
                            "order-0002 cancelled",
                            "order-0003 completed",
                            "order-0004 cancelled"),
                    orders);
        }
        Files.delete(folder.resolve("services/lab.mv.db"));
        try (Workspace again = open("services")) {
            assertEquals(rows, again.querySide().rows("stock"));
        }
    }

    @Test
    void a_paused_query_side_tells_no_projection_and_one_that_resumes_tells_what_it_missed() throws Exception {
        List<Hop> hops = new ArrayList<>();
        try (Workspace workspace = open("missed")) {
            LabRun run = play(workspace);
            QuerySide query = workspace.querySide();
            query.pause();
            try (Pipeline.Look look = workspace.pipeline().watch(hops::add)) {
                run.run();
                assertTrue(hops.stream().anyMatch(hop -> hop.stage() == Stage.STORE));
                assertTrue(hops.stream().noneMatch(hop -> hop.stage().compareTo(Stage.PROJECTION) >= 0));
                query.resume();
            }
            List<Hop> late =
                    hops.stream().filter(hop -> hop.stage() == Stage.PROJECTION).toList();
            List<Hop> missed = Stream.of("orchestrator", "orders", "payment", "shipping", "stock", "query")
                    .<Hop>map(name -> new Hop.Projected(name, 0, workspace.end()))
                    .toList();
            assertEquals(missed, late);
        }
    }

    @Test
    void a_lesson_pauses_and_resumes_the_query_side() throws Exception {
        String yaml = """
            lesson: 1
            id: lag
            title: { en: Lag, de: Rückstand }
            about: { en: Lag, de: Rückstand }
            log: { lab: order-fulfilment, count: 2 }
            steps:
              - text: { en: Stop, de: Halt }
                do: pause-query
                check: [ { lag: events, is: 0 } ]
              - text: { en: Back, de: Zurück }
                do: { revert: { to: "20", type: order, reason: test } }
                check: [ { lag: events, is: 2 }, { sql: "SELECT COUNT(*) FROM \\"order\\"", is: 2 } ]
              - text: { en: On, de: Weiter }
                do: resume-query
                check: [ { lag: events, is: 0 }, { sql: "SELECT COUNT(*) FROM \\"order\\"", is: 1 } ]
            """;
        Lesson lesson = given(new LessonReader().read("lag.yaml", yaml));
        Path root = folder.resolve("lesson");
        given(workspaces.lab(root, ((playhead.workspace.lesson.Stage.Played) lesson.stage()).settings()));
        try (Workspace workspace = given(workspaces.open(root))) {
            LessonRun run = new LessonRun(lesson, workspace, closing -> Answer.refuse("not here"));
            for (int i = 0; i < lesson.steps().size(); i++) {
                StepResult result = run.step();
                assertNull(result.problem(), result::toString);
                result.checks().forEach(check -> assertTrue(check.holds(), check::toString));
            }
        }
    }
}
