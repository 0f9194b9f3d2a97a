package playhead.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.fold.Fold;
import playhead.fold.Schema;
import playhead.history.DiffRow;
import playhead.history.StateRow;
import playhead.history.TimeIndex;

/** A branch that folds only what it touches equals the whole log folded again. */
class OverlayTest extends OverlayBase {
    private static final String RULES = """
        projections:
          - entity: account
            columns: { balance: { type: decimal, initial: 0 }, last: text, n: { type: integer, initial: 0 } }
            on:
              T0: { n: n + 1, last: event.type }
              T1:
                from: { balance: balance - data.amount }
                to: { balance: balance + data.amount, n: n + 1 }
              T2: { balance: balance + 1 }
              T3: delete
        """;
    private static final int LONG_VALUE = 256;
    private static final String OTHER_RULES = RULES.replace("balance + 1", "balance + 100")
            .replace("columns: {", "columns: { added: { type: integer, initial: 7 },");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void skips_and_edits_equal_a_whole_fold_at_every_moment(long seed) {
        HostileLog log = HostileLog.random(seed, 400);
        Random random = new Random(seed);
        for (Function<Schema, Fold> folds : List.<Function<Schema, Fold>>of(Fold::standard, rules(RULES))) {
            TimeIndex index = index(log, folds);
            Branch branch = Branch.at(log.end());
            for (int n = 0; n < 6; n++) {
                branch = change(branch, random, (int) log.end());
                boolean ruled = index.columns("account").contains(FieldPath.of("n"));
                Overlay read = Overlay.of(branch, index, folds, Set.of());
                Overlay known = Overlay.of(
                        branch,
                        index,
                        folds,
                        Set.of(),
                        new Merges(index.events()),
                        type -> !ruled || !type.equals("account"));
                TimeIndex whole = index(changed(log, branch), folds);
                for (long at : new long[] {log.end(), branch.base(), branch.base() + 1, random.nextInt(401), 0}) {
                    equal(read, index, whole, at);
                    equal(known, index, whole, at);
                    assertEquals(read.rows(at).toString(), known.rows(at).toString());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_the_index_knows_of_an_entity_is_not_read_again(long seed) {
        HostileLog log = HostileLog.random(seed, 400);
        TimeIndex index = index(log, Fold::standard);
        Merges merges = new Merges(index.events());
        merges.read(1, log.end());
        Set<Long> read = new TreeSet<>();
        TimeIndex watched = index(new WatchedEvents(log, read), Fold::standard);
        read.clear();
        for (int skipped = 1; skipped <= 400; skipped++) {
            Branch branch = Branch.at(log.end()).skip(skipped);
            Overlay.of(branch, watched, Fold::standard, Set.of(), merges, type -> true);
        }
        assertFalse(read.isEmpty(), "the log has no deletion and no image: it is too tame");
        for (long position : read) {
            // A long text stays in its event, and is looked up there.
            boolean isShort = log.at(position).data().length() < LONG_VALUE;
            assertFalse(isShort && merges.has((int) position), "event " + position + " was read");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void other_rules_equal_a_whole_fold_by_them(long seed) {
        HostileLog log = HostileLog.random(seed, 400);
        TimeIndex index = index(log, rules(RULES));
        Branch branch = Branch.at(0).skip(17).skip(200);
        Overlay overlay = Overlay.of(branch, index, rules(OTHER_RULES), Set.of("account"));
        TimeIndex whole = index(changed(log, branch), rules(OTHER_RULES));
        for (long at : new long[] {400, 150, 17, 16, 1, 0}) {
            equal(overlay, index, whole, at);
        }
        assertEquals(
                whole.errors().stream()
                        .filter(error -> overlay.touched().contains(error.entity()))
                        .toList(),
                overlay.errors());
        assertFalse(overlay.errors().isEmpty(), "no rule failed: the log is too tame");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void added_events_equal_a_whole_fold_of_a_log_that_has_them(long seed) {
        HostileLog log = HostileLog.random(seed, 300);
        TimeIndex index = index(log, rules(RULES));
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>(log.events());
        Branch branch = Branch.at(log.end());
        for (int after : new int[] {300, 300, 120, 119, 0}) {
            Event event = HostileLog.event(random, 1_000 + after);
            branch = branch.insert(new Insertion(after, event));
            events.add(after, event);
        }
        // Two after 300: the second was put before the first in the list, but stands behind it in the branch.
        Event behind = events.remove(304);
        events.add(303, behind);
        TimeIndex whole = index(new HostileLog(events), rules(RULES));
        for (Overlay overlay : List.of(
                Overlay.of(branch, index, rules(RULES), Set.of()),
                Overlay.of(
                        branch,
                        index,
                        rules(RULES),
                        Set.of(),
                        new Merges(index.events()),
                        type -> !type.equals("account")))) {
            for (EntityRef ref : refs(whole)) {
                StateRow expected = whole.row(whole.find(ref), whole.end());
                StateRow found = overlay.state(ref, log.end());
                assertSame(expected, found);
                assertEquals(expected.version(), found.version());
            }
        }
    }

    @Test
    void nothing_changed_equals_the_log_and_what_is_taken_back_never_was() {
        HostileLog log = HostileLog.random(9, 300);
        TimeIndex index = index(log, rules(RULES));
        Random random = new Random(9);
        assertTrue(Overlay.of(Branch.at(300), index, rules(RULES), Set.of())
                .touched()
                .isEmpty());
        Branch branch = Branch.at(300);
        List<Integer> skipped = random.ints(1, 301).distinct().limit(40).boxed().toList();
        for (int position : skipped) {
            branch = branch.skip(position);
        }
        assertFalse(Overlay.of(branch, index, rules(RULES), Set.of()).rows(300).isEmpty());
        for (int position : skipped.reversed()) {
            branch = branch.unskip(position);
        }
        assertTrue(branch.isEmpty());
        assertTrue(Overlay.of(branch, index, rules(RULES), Set.of()).rows(300).isEmpty());
        Edit edit = new Edit(7, FieldPath.parse("a.c"), Json.canonical("[2]"));
        assertTrue(Branch.at(300).edit(edit).unedit(7, edit.field()).isEmpty());
    }

    @Test
    void the_same_rules_once_more_differ_in_nothing() {
        HostileLog log = HostileLog.random(5, 300);
        TimeIndex index = index(log, rules(RULES));
        Overlay overlay = Overlay.of(Branch.at(0), index, rules(RULES), Set.of("account"));
        assertEquals(index.members("account"), overlay.touched().size());
        for (long at = 0; at <= 300; at += 50) {
            assertEquals(List.of(), overlay.rows(at));
        }
    }

    @Test
    void two_branches_compare_as_their_whole_folds_do() {
        HostileLog log = HostileLog.random(6, 300);
        TimeIndex index = index(log, Fold::standard);
        Branch one = Branch.at(300).skip(280).skip(295);
        Branch other = Branch.at(300).skip(295).skip(299).skip(298);
        Overlay a = Overlay.of(one, index, Fold::standard, Set.of());
        Overlay b = Overlay.of(other, index, Fold::standard, Set.of());
        List<DiffRow> rows = b.rows(300, a);
        TimeIndex before = index(changed(log, one), Fold::standard);
        TimeIndex after = index(changed(log, other), Fold::standard);
        List<EntityRef> differing = refs(index).stream()
                .filter(ref -> !same(before.row(before.find(ref), 300), after.row(after.find(ref), 300)))
                .sorted(DiffRow::compare)
                .toList();
        assertFalse(differing.isEmpty());
        assertEquals(differing, rows.stream().map(DiffRow::ref).toList());
        assertEquals(List.of(), a.rows(300, a));
    }

    @Test
    void a_branch_is_the_same_after_it_was_written_and_read() {
        Branch branch = Branch.at(40)
                .skip(17)
                .skip(3)
                .edit(new Edit(9, FieldPath.parse("a.\"b.c\""), Json.canonical("{\"x\":[1.50,null]}")))
                .insert(new Insertion(0, HostileLog.event(new Random(1), 5)))
                .insert(new Insertion(12, HostileLog.event(new Random(6), 6)))
                .rules(new RuleText("ü.yaml", RULES))
                .decide("limit", "1.50")
                .decide("other", "as agreed");
        NamedBranch named = new NamedBranch("without \"two\"", "", branch);
        assertEquals(named, BranchJson.read(BranchJson.write(named).bytes()));
        assertEquals(0, branch.base());
        NamedBranch bare = new NamedBranch("x", "why", Branch.at(7));
        assertEquals(bare, BranchJson.read(BranchJson.write(bare).bytes()));
    }

    private static Branch change(Branch branch, Random random, int end) {
        long at = 1 + random.nextInt(end);
        return switch (random.nextInt(3)) {
            case 0 -> branch.edit(new Edit(at, FieldPath.parse("a"), Json.canonical("{\"deep\":" + at + "}")));
            case 1 -> branch.edit(new Edit(at, FieldPath.of("amount"), Json.canonical(Long.toString(at))));
            default -> branch.skip(at);
        };
    }

    /** The log as a branch has it: an event that names nothing stands for one that is skipped. */
    private static HostileLog changed(HostileLog log, Branch branch) {
        List<Event> events = new ArrayList<>();
        for (long at = 1; at <= log.end(); at++) {
            Event event = log.at(at);
            Event nothing = new Event(
                    null,
                    0,
                    event.type(),
                    event.id(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Effect.MERGE,
                    Json.EMPTY,
                    Json.EMPTY,
                    Origin.NONE);
            events.add(
                    branch.skipped().contains(at) ? nothing : event.withData(new Edits(branch).of(at, event.data())));
        }
        return new HostileLog(events);
    }
}
