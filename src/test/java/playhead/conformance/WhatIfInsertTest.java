package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.branch.Branch;
import playhead.history.DiffRow;
import playhead.history.StateRow;
import playhead.workspace.Answer;
import playhead.workspace.BranchSession;
import playhead.workspace.BranchText;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.StateQuery;
import playhead.workspace.Workspace;

/** Events that are supposed to have happened as well, beside skipped and changed ones. */
class WhatIfInsertTest {
    private static final Path SAMPLE = Path.of("sample-data/shop.ndjson");

    @TempDir
    Path folder;

    private Cli cli;
    private Path workspace;

    @BeforeEach
    void set_up() {
        cli = new Cli(folder.resolve("state"));
        workspace = folder.resolve("w.playhead");
        cli.ok("import", SAMPLE, "--into", workspace);
    }

    @Test
    void an_event_more_prints_what_would_differ_at_the_end() {
        Cli.Ran ran = cli.ok(
                "what-if",
                workspace,
                "--insert",
                "657:{\"type\":\"ParcelLost\",\"stream\":\"order-0045\",\"data\":{\"status\":\"lost\"}}",
                "--insert",
                "0:{\"type\":\"Begun\",\"stream\":\"shop-1\",\"data\":{\"open\":true}}",
                "--json");
        assertEquals("""
            [{"entity":"order-0045","type":"order","change":"changed","fields":\
            [{"field":"status","old":"delivered","new":"lost"}]},
            {"entity":"shop-1","type":"shop","change":"added","fields":[{"field":"open","new":true}]}]
            """, ran.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "658:{\"type\":\"T\",\"stream\":\"a-1\"}",
                "x:{\"type\":\"T\",\"stream\":\"a-1\"}",
                "{\"type\":\"T\",\"stream\":\"a-1\"}",
                "1:{\"type\":\"T\"}",
                "1:{\"stream\":\"a-1\"}",
                "1:{\"type\":\"T\",\"stream\":\"a-1\",\"data\":7}",
                "1:{\"type\":\"T\",\"stream\":\"a-1\",\"payload\":{}}",
                "1:{\"type\":\"T\",\"stream\":\"a-1\",\"time\":\"noon\"}",
                "1:{\"type\":7,\"stream\":\"a-1\"}",
                "1:[]",
                "1:nothing",
                "1:"
            })
    void what_is_no_event_is_wrong_usage(String text) {
        cli.fails(2, "what-if", workspace, "--insert", text);
    }

    @Test
    void an_added_event_is_kept_and_compared_with() {
        String event =
                "600:{\"type\":\"T\",\"stream\":\"order/order-0001\",\"data\":{\"note\":\"x\"},\"actor\":\"ann\"}";
        String rows = cli.ok("what-if", workspace, "--insert", event, "--save", "more", "--json")
                .out();
        assertTrue(rows.contains("\"note\""), rows);
        assertEquals(
                rows, cli.ok("what-if", workspace, "--branch", "more", "--json").out());
        assertEquals(
                1L,
                ((Number) cli.rows("what-if", workspace, "--list").getFirst().get("insertions")).longValue());
        assertEquals(
                "[]\n",
                cli.ok("what-if", workspace, "--branch", "more", "--against", "more", "--json")
                        .out());
    }

    @Test
    void history_and_blame_of_a_branch_tell_of_the_added_event() throws Exception {
        try (Workspace open = given(cli.workspaces().open(workspace))) {
            Branch branch = given(new BranchText(open.session())
                    .insert(
                            Branch.at(657).skip(3),
                            "600:{\"type\":\"Checked\",\"stream\":\"order-0001\",\"data\":{\"checked\":\"yes\"}}"));
            Session whole = open.whatIf().whole(branch);
            var row = given(whole.history("order-0001", "checked", Replay.RECORDED))
                    .getFirst();
            assertEquals("Checked at 600", row.type() + " at " + row.position());
            var blame = given(whole.blame("order-0001", Moment.recorded(600))).stream()
                    .filter(line -> line.field().toString().equals("checked"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Checked at 600", blame.type() + " at " + blame.position());
            assertTrue(given(whole.blame("order-0001", Moment.recorded(599))).stream()
                    .noneMatch(line -> line.field().toString().equals("checked")));
            assertEquals(657, whole.end());
            var after = open.session().history("order-0001", null, Replay.RECORDED);
            List<Long> positions = given(after).stream()
                    .map(one -> one.position())
                    .filter(at -> at > 3)
                    .toList();
            assertEquals(
                    positions,
                    given(whole.history("order-0001", null, Replay.RECORDED)).stream()
                            .filter(one -> !one.type().equals("Checked"))
                            .map(one -> one.position())
                            .filter(at -> at > 3)
                            .toList());
        }
    }

    @Test
    void random_insertions_edits_and_skips_equal_the_oracle() throws Exception {
        Oracle oracle = Oracle.byPosition(SAMPLE);
        int end = oracle.events().size();
        List<String> streams = oracle.events().stream()
                .map(event -> (String) event.get("stream"))
                .distinct()
                .toList();
        try (Workspace open = given(cli.workspaces().open(workspace))) {
            for (long seed = 0; seed < 25; seed++) {
                Random random = new Random(seed);
                Map<Integer, List<Map<String, Object>>> added = new TreeMap<>();
                Map<Integer, Map<String, Object>> edited = new TreeMap<>();
                BranchText text = new BranchText(open.session());
                Branch branch = Branch.at(end);
                for (int n = random.nextInt(12); n >= 0; n--) {
                    int at = random.nextInt(end + 1);
                    switch (at == 0 ? 0 : random.nextInt(3)) {
                        case 0 -> {
                            String stream = random.nextInt(5) == 0
                                    ? "extra-" + random.nextInt(3)
                                    : streams.get(random.nextInt(streams.size()));
                            Map<String, Object> data = data(random);
                            added.computeIfAbsent(at, after -> new ArrayList<>())
                                    .add(Map.of("stream", stream, "data", data));
                            branch = given(text.insert(
                                    branch,
                                    at + ":{\"type\":\"Supposed\",\"stream\":\"" + stream + "\",\"data\":"
                                            + PlainJson.text(data) + "}"));
                        }
                        case 1 -> {
                            String field = random.nextBoolean() ? "status" : "extra";
                            String value = "v" + random.nextInt(9);
                            edited.computeIfAbsent(at, position -> new LinkedHashMap<>())
                                    .put(field, value);
                            branch = given(text.set(branch, at + ":" + field + "=" + value));
                        }
                        default -> branch = branch.skip(at);
                    }
                }
                BranchSession session = given(open.whatIf().of(branch));
                Session whole = open.whatIf().whole(branch);
                for (int at : new int[] {end, 0, random.nextInt(end + 1), random.nextInt(end + 1)}) {
                    equal(oracle, branch, added, edited, session, whole, at);
                }
            }
        }
    }

    private static Map<String, Object> data(Random random) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("extra", PlainJson.number(random.nextInt(100)));
        if (random.nextBoolean()) {
            data.put("text", "long ".repeat(random.nextInt(60)) + "!");
        }
        if (random.nextInt(3) == 0) {
            data.put("status", "supposed");
        }
        return data;
    }

    @SuppressWarnings("unchecked")
    private static void equal(
            Oracle oracle,
            Branch branch,
            Map<Integer, List<Map<String, Object>>> added,
            Map<Integer, Map<String, Object>> edited,
            BranchSession session,
            Session whole,
            int at) {
        List<Map<String, Object>> course = new ArrayList<>(added.getOrDefault(0, List.of()));
        for (int position = 1; position <= at; position++) {
            Map<String, Object> event = new LinkedHashMap<>(oracle.events().get(position - 1));
            Map<String, Object> data = new LinkedHashMap<>((Map<String, Object>) event.get("data"));
            data.putAll(edited.getOrDefault(position, Map.of()));
            event.put("data", data);
            if (!branch.skipped().contains((long) position)) {
                course.add(event);
            }
            course.addAll(added.getOrDefault(position, List.of()));
        }
        Map<String, Map<String, Object>> expected = new Oracle(course).stateAfter(course.size());
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        for (StateRow row :
                given(whole.state(StateQuery.of(null, Moment.recorded(at)))).rows()) {
            found.put(row.ref().id(), PlainJson.object(row.fieldsJson().toString()));
        }
        assertEquals(new TreeMap<>(expected), new TreeMap<>(found), () -> branch + " at " + at);
        session.touched().forEach(ref -> {
            StateRow row = session.state(ref, at);
            assertEquals(
                    expected.get(ref.id()),
                    row.exists() ? PlainJson.object(row.fieldsJson().toString()) : null,
                    () -> ref + " in " + branch + " at " + at);
        });
        Map<String, Map<String, Object>> recorded = oracle.stateAfter(at);
        TreeSet<String> differing = new TreeSet<>(expected.keySet());
        differing.addAll(recorded.keySet());
        differing.removeIf(id -> Objects.equals(recorded.get(id), expected.get(id)));
        assertEquals(
                List.copyOf(differing),
                session.differences(at).stream()
                        .map(DiffRow::ref)
                        .map(ref -> ref.id())
                        .sorted()
                        .toList());
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }
}
