package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.branch.Branch;
import playhead.branch.NamedBranch;
import playhead.event.EntityRef;
import playhead.workspace.Answer;
import playhead.workspace.BlastRadius;
import playhead.workspace.BranchSession;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StateQuery;
import playhead.workspace.Workspace;

/** The command {@code what-if}, and branches of whole logs against an oracle that reads their source files. */
class WhatIfTest extends CommandLineBase {
    private static final Path SAMPLE = Path.of("sample-data/shop.ndjson");

    @Test
    void a_skipped_event_prints_what_would_differ_at_the_end() {
        cli.ok("import", SAMPLE, "--into", workspace);
        Cli.Ran ran = cli.ok("what-if", workspace, "--skip", "657", "--json");
        assertEquals("""
            [{"entity":"order-0045","type":"order","change":"changed","fields":\
            [{"field":"status","old":"delivered","new":"shipped"}]}]
            """, ran.out());
        assertEquals("what-if: events were replayed as recorded, rules were not checked again\n", ran.err());
    }

    @Test
    void nothing_skipped_prints_nothing_and_the_log_stays_as_it_was() {
        cli.ok("import", SAMPLE, "--into", workspace);
        String head = cli.ok("head", workspace).out();
        assertEquals(
                "[]\n", cli.ok("what-if", workspace, "--skip", "", "--json").out());
        cli.ok("what-if", workspace, "--skip", "1,2,end", "--set", "5:x=1", "--json");
        assertEquals(head, cli.ok("head", workspace).out());
    }

    @Test
    void a_changed_value_is_json_or_text_and_a_field_that_is_not_there_is_said() {
        cli.ok("import", SAMPLE, "--into", workspace);
        Cli.Ran ran =
                cli.ok("what-if", workspace, "--set", "657:status=lost", "--set", "657:parcel.weight=1.50", "--json");
        assertEquals(
                List.of(
                        Map.of("field", "status", "old", "delivered", "new", "lost"),
                        Map.of("field", "parcel.weight", "new", PlainJson.read("1.5"))),
                ran.rows().getFirst().get("fields"));
        assertTrue(ran.err().contains("event 657 says nothing of parcel.weight: it is added"), ran::toString);
    }

    @Test
    void other_definitions_show_what_they_change_and_are_not_recorded() throws Exception {
        cli.ok("import", SAMPLE, "--into", workspace);
        Path file = Files.writeString(folder.resolve("p.yaml"), """
            projections:
              - entity: order
                columns: { placed: { type: integer, initial: 0 } }
                on:
                  OrderPlaced: { placed: placed + 1 }
            """);
        List<Map<String, Object>> rows = cli.rows("what-if", workspace, "--define", file);
        assertEquals(62, rows.size());
        assertTrue(rows.stream()
                .allMatch(row -> ((List<?>) row.get("fields"))
                        .stream()
                                .anyMatch(field ->
                                        ((Map<?, ?>) field).get("field").equals("placed"))));
        assertTrue(cli.rows("state", workspace, "--type", "order").stream()
                .noneMatch(row -> ((Map<?, ?>) row.get("fields")).containsKey("placed")));
    }

    @Test
    void a_what_if_is_kept_listed_compared_and_is_no_event() throws Exception {
        cli.ok("import", SAMPLE, "--into", workspace);
        Object events = cli.ok("info", workspace, "--json").object().get("events");
        String state = cli.ok("state", workspace, "--json").out();
        String rows = cli.ok(
                        "what-if", workspace, "--skip", "657", "--save", "no delivery", "--purpose", "why", "--json")
                .out();
        cli.ok("what-if", workspace, "--skip", "1", "--save", "other");
        cli.ok("what-if", workspace, "--skip", "656", "--set", "657:status=lost", "--save", "other");
        assertEquals(events, cli.ok("info", workspace, "--json").object().get("events"));
        assertEquals(state, cli.ok("state", workspace, "--json").out());
        assertEquals(true, cli.ok("verify", workspace, "--json").object().get("ok"));
        cli.ok("rebuild", workspace);
        assertEquals("""
            [{"name":"no delivery","purpose":"why","base":656,"skipped":[657],"edits":[],"insertions":0,"rules":null,"decisions":{}},
            {"name":"other","purpose":"","base":655,"skipped":[656],\
            "edits":[{"position":657,"field":"status","value":"lost"}],"insertions":0,"rules":null,"decisions":{}}]
            """, cli.ok("what-if", workspace, "--list", "--json").out());
        assertEquals(
                rows,
                cli.ok("what-if", workspace, "--branch", "no delivery", "--json")
                        .out());
        assertEquals(
                "[]\n",
                cli.ok("what-if", workspace, "--branch", "other", "--against", "other", "--json")
                        .out());
        assertEquals(
                List.of("order-0045", "order-0057"),
                cli.rows("what-if", workspace, "--branch", "no delivery", "--against", "other").stream()
                        .map(row -> row.get("entity"))
                        .toList());
        cli.fails(1, "what-if", workspace, "--branch", "none");
        cli.fails(2, "what-if", workspace, "--skip", "1", "--save", " ");
    }

    @Test
    void a_log_with_reverts_is_folded_in_a_what_if_as_it_is_as_a_whole() throws Exception {
        cli.ok("import", SAMPLE, "--into", workspace);
        cli.ok("revert", workspace, "--to", "600", "--reason", "test");
        cli.ok("revert", workspace, "--to", "630", "--reason", "and back");
        try (Workspace open = given(cli.workspaces().open(workspace))) {
            long end = open.session().end();
            assertTrue(end > 657);
            for (long skipped : new long[] {610, 640, 657, 658, end}) {
                Branch branch = Branch.at(end).skip(skipped);
                BranchSession session = given(open.whatIf().of(branch));
                assertFalse(session.touched().isEmpty());
                wholeIsTheSame(open.whatIf().whole(branch), session, end);
                wholeIsTheSame(open.whatIf().whole(branch), session, skipped);
            }
        }
    }

    @Test
    void a_kept_what_if_can_be_forgotten_and_reach_counts_entities_fields_and_sums() throws Exception {
        cli.ok("import", SAMPLE, "--into", workspace);
        try (Workspace open = given(cli.workspaces().open(workspace))) {
            Branch branch = Branch.at(657).skip(620).skip(657);
            open.branches().keep(new NamedBranch("a", "", branch));
            given(open.branches().forget("a"));
            assertEquals(List.of(), open.branches().all());
            assertTrue(open.branches().forget("a") instanceof Answer.Refused<String>);
            BlastRadius reach = given(open.whatIf().of(branch)).blastRadius(657);
            assertEquals(List.of(new BlastRadius.OfType("order", 0, 0, 2)), reach.types());
            assertTrue(reach.fields().contains(new BlastRadius.OfField("order", "status", 1)), reach::toString);
            BlastRadius.OfSum total = reach.sums().stream()
                    .filter(sum -> sum.field().equals("total"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(new BigDecimal("-210.24"), total.difference());
            assertEquals(new BigDecimal("13404.56"), total.recorded());
            assertEquals(
                    new BlastRadius(List.of(), List.of(), List.of(), List.of()),
                    given(open.whatIf().of(Branch.at(657))).blastRadius(657));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "658", "-1000", "1,,2", "1,658", "x", "start"})
    void positions_without_an_event_are_wrong_usage(String skip) {
        cli.ok("import", SAMPLE, "--into", workspace);
        cli.fails(2, "what-if", workspace, "--skip=" + skip);
        cli.fails(2, "what-if", workspace, "--set", skip + ":status=lost");
    }

    @Test
    void a_call_that_supposes_nothing_or_cannot_be_read_is_wrong_usage() throws Exception {
        cli.ok("import", SAMPLE, "--into", workspace);
        cli.fails(2, "what-if", workspace);
        cli.fails(2, "what-if", workspace, "--set", "657:status");
        cli.fails(2, "what-if", workspace, "--set", "status=lost");
        cli.fails(1, "what-if", workspace, "--define", folder.resolve("none.yaml"));
        cli.fails(1, "what-if", workspace, "--define", Files.writeString(folder.resolve("bad.yaml"), "projections: 1"));
        cli.fails(2, "what-if", workspace, "--skip", "1", "--replay", "occurred");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "made", "real"})
    void branches_equal_the_oracle(String log) throws Exception {
        compare(log, 3_000, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "made", "real"})
    @Tag("long")
    void many_branches_equal_the_oracle(String log) throws Exception {
        compare(log, 90_000, 60);
    }

    private void compare(String log, int events, int branches) throws Exception {
        Path file = switch (log) {
            case "sample" -> SAMPLE;
            case "made" -> Shared.makeLog(folder, "a", "--events", events, "--seed", 3, "--formats", "ndjson");
            default -> Shared.find("data/csv/PurchasingExample.csv.gz");
        };
        Oracle oracle = log.equals("real") ? StateAtRandomPositionsTest.purchases(file) : Oracle.byPosition(file);
        if (log.equals("real")) {
            oracle = new Oracle(new OccurredOracle(oracle.events()).order());
        }
        cli.ok("import", file, "--into", workspace, "--no-source");
        try (Workspace open = given(cli.workspaces().open(workspace))) {
            Random random = new Random(branches);
            for (int n = 0; n < branches; n++) {
                int end = oracle.events().size();
                Branch branch = Branch.at(end);
                for (int skip = 1 << random.nextInt(6); skip > 0; skip--) {
                    branch = branch.skip(1 + random.nextInt(end));
                }
                BranchSession session = given(open.whatIf().of(branch));
                equal(oracle, branch, session, end);
                equal(oracle, branch, session, random.nextInt(end + 1));
                if (n < 3) {
                    wholeIsTheSame(open.whatIf().whole(branch), session, random.nextInt(end + 1));
                }
                for (long taken : branch.skipped()) {
                    branch = branch.unskip(taken);
                }
                assertEquals(List.of(), given(open.whatIf().of(branch)).differences(end));
            }
        }
    }

    private static void wholeIsTheSame(Session whole, BranchSession session, long at) {
        for (EntityRef ref : session.touched()) {
            var row = given(whole.state(new StateQuery(
                            null, ref.type() + "/" + ref.id(), Moment.recorded(at), null, null, true, 0, 1)))
                    .rows()
                    .getFirst();
            assertEquals(
                    row.exists() ? row.fieldsJson() : null,
                    session.state(ref, at).exists() ? session.state(ref, at).fieldsJson() : null);
            assertEquals(row.version(), session.state(ref, at).version());
        }
    }

    private static void equal(Oracle oracle, Branch branch, BranchSession session, int at) {
        List<Map<String, Object>> left = new ArrayList<>();
        for (int position = 1; position <= at; position++) {
            if (!branch.skipped().contains((long) position)) {
                left.add(oracle.events().get(position - 1));
            }
        }
        Map<String, Map<String, Object>> before = oracle.stateAfter(at);
        Map<String, Map<String, Object>> after = new Oracle(left).stateAfter(left.size());
        TreeSet<String> differing = before.keySet().stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                differing,
                session.differences(at).stream()
                        .map(row -> row.ref().id())
                        .collect(Collectors.toCollection(TreeSet::new)));
        Map<String, Object> found = new LinkedHashMap<>();
        Map<String, Object> expected = new LinkedHashMap<>();
        for (EntityRef ref : session.touched()) {
            var row = session.state(ref, at);
            found.put(ref.id(), row.exists() ? PlainJson.read(row.fieldsJson().toString()) : null);
            expected.put(ref.id(), after.get(ref.id()));
        }
        assertEquals(expected, found);
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }
}
