package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import playhead.branch.Branch;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.workspace.Answer;
import playhead.workspace.BranchSession;
import playhead.workspace.Moment;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;
import playhead.workspace.Workspace;

/** In a log that the Lab made, a what-if runs the commands again, so that rules are checked. */
class LabWhatIfTest extends CommandLineBase {
    @Test
    void a_smaller_limit_leaves_the_balances_that_a_reckoning_by_hand_leaves() throws Exception {
        cli.ok("lab", "transfers", "--into", workspace, "--style", "choreography", "--count", "30", "--seed", "5");
        BigDecimal limit = new BigDecimal("700");
        Map<String, BigDecimal> used = new TreeMap<>();
        Map<String, BigDecimal> balances = new TreeMap<>();
        int declined = 0;
        Map<Object, Map<String, Object>> transfers = new TreeMap<>();
        for (Map<String, Object> event : cli.rows("events", workspace)) {
            Map<String, Object> data = map(event.get("data"));
            switch ((String) event.get("type")) {
                case "AccountOpened", "SavingsOpened" ->
                    balances.put((String) event.get("stream"), (BigDecimal) data.get("balance"));
                case "TransferRequested" -> transfers.put(event.get("stream"), data);
                case "LimitReserved" -> {
                    Map<String, Object> transfer = transfers.get(data.get("transfer"));
                    BigDecimal amount = (BigDecimal) transfer.get("amount");
                    BigDecimal after = used.getOrDefault(event.get("stream"), BigDecimal.ZERO)
                            .add(amount);
                    if (after.compareTo(limit) > 0) {
                        declined++;
                    } else {
                        used.put((String) event.get("stream"), after);
                        balances.merge((String) transfer.get("from"), amount.negate(), BigDecimal::add);
                        balances.merge((String) transfer.get("to"), amount, BigDecimal::add);
                    }
                }
                default -> {}
            }
        }
        assertTrue(declined > 5 && used.size() > 3, "declined " + declined + ", used " + used);
        try (Workspace open = given(cli.workspaces().open(workspace))) {
            Branch branch = Branch.at(0).decide("transferLimit", "700");
            BranchSession session = given(open.whatIf().of(branch));
            assertTrue(session.rulesChecked());
            assertEquals(
                    declined,
                    session.flips().stream()
                            .filter(flip -> flip.recorded().request().type().equals("ReserveLimit"))
                            .count());
            Session whole = open.whatIf().whole(branch);
            Map<String, BigDecimal> found = new TreeMap<>();
            Map<String, BigDecimal> all = new TreeMap<>();
            for (String id : balances.keySet()) {
                EntityRef ref = new EntityRef(id.substring(0, id.lastIndexOf('-')), id);
                found.put(
                        id,
                        balance(session.state(ref, session.end()).fieldsJson().toString()));
                all.put(
                        id,
                        balance(given(whole.state(
                                        new StateQuery(null, id, Moment.recorded(open.end()), null, null, true, 0, 1)))
                                .rows()
                                .getFirst()
                                .fieldsJson()
                                .toString()));
            }
            balances.replaceAll((id, balance) -> PlainJson.plain(balance));
            assertEquals(balances, found);
            assertEquals(balances, all);
            assertEquals(
                    session.flips().size(),
                    session.blastRadius(open.end()).commands().size());
            assertEquals(0, session.blastRadius(0).commands().size());
        }
    }

    /** Null when it does not exist then, or never. */
    private static Json fields(Session session, EntityRef ref, long at) {
        StateQuery query =
                new StateQuery(null, ref.type() + "/" + ref.id(), Moment.recorded(at), null, null, false, 0, 1);
        return session.state(query) instanceof Answer.Given<StatePage>(StatePage page, var warnings)
                        && page.rows().getFirst().exists()
                ? page.rows().getFirst().fieldsJson()
                : null;
    }

    private static BigDecimal balance(String fields) {
        return (BigDecimal) PlainJson.object(fields).get("balance");
    }

    @Test
    void the_small_fold_and_the_whole_one_agree_on_what_follows_whatever_is_supposed() throws Exception {
        cli.ok(
                "lab",
                "order-fulfilment",
                "--into",
                workspace,
                "--fail",
                "payment",
                "--seed",
                "7",
                "--faults",
                "lost,late");
        try (Workspace open = given(cli.workspaces().open(workspace))) {
            long end = open.end();
            for (Branch branch : List.of(
                    Branch.at(end).skip(31).skip(12),
                    Branch.at(end).skip(end / 2).decide("overdraftLimit", "1000"),
                    Branch.at(0).decide("safetyStock", "59").skip(40),
                    Branch.at(0).decide("requests", "1"))) {
                BranchSession session = given(open.whatIf().of(branch));
                Session whole = open.whatIf().whole(branch);
                assertFalse(session.touched().isEmpty());
                for (long at : new long[] {end, end / 2, 30}) {
                    for (EntityRef ref : session.touched()) {
                        assertEquals(
                                fields(whole, ref, at),
                                session.state(ref, at).exists()
                                        ? session.state(ref, at).fieldsJson()
                                        : null,
                                ref + " at " + at + " in " + branch);
                    }
                }
            }
        }
    }

    @Test
    void what_changes_nothing_differs_in_nothing_and_the_command_line_says_that_rules_were_checked() {
        cli.ok("lab", "order-fulfilment", "--into", workspace, "--fail", "payment", "--seed", "7");
        assertEquals(
                "[]\n", cli.ok("what-if", workspace, "--skip", "", "--json").out());
        Cli.Ran same = cli.ok("what-if", workspace, "--rule", "overdraftLimit=as agreed", "--json");
        assertEquals("[]\n", same.out());
        assertEquals(
                "what-if: 193 commands were decided again, so rules were checked; flipped: 0, given that nobody"
                        + " recorded: 0\n",
                same.err());
        List<Map<String, Object>> flips = cli.rows("what-if", workspace, "--skip", "31", "--decisions");
        assertEquals(
                List.of("TakeAnswer", "ReleaseStock", "TakeAnswer", "CancelOrder"),
                flips.stream()
                        .filter(flip -> flip.get("outcomeAfter").equals("not given"))
                        .map(flip -> flip.get("type"))
                        .toList());
        // Nobody answers, so the deadline passes; the account still has no money, so the order is cancelled then.
        assertEquals(
                List.of("PassDeadline", "TakePayment", "TakeAnswer", "ReleaseStock", "TakeAnswer", "CancelOrder"),
                flips.stream()
                        .filter(flip -> flip.get("outcomeBefore").equals("not given"))
                        .map(flip -> flip.get("type"))
                        .toList());
        assertEquals(10, flips.size());
        assertEquals(
                cli.ok("what-if", workspace, "--skip", "31", "--json").out(),
                cli.ok("what-if", workspace, "--skip-command", "order-0002/5", "--json")
                        .out());
        cli.fails(2, "what-if", workspace, "--skip-command", "order-0002/99");
        Cli.Ran recorded = cli.ok("what-if", workspace, "--skip", "31", "--as-recorded", "--json");
        assertTrue(recorded.err().contains("rules were not checked again"), recorded::toString);
        assertFalse(recorded.out().contains("order-0002"), recorded::toString);
        cli.fails(2, "what-if", workspace, "--skip", "31", "--as-recorded", "--decisions");
        cli.fails(2, "what-if", workspace, "--rule", "overdraftLimit=-1");
        cli.fails(2, "what-if", workspace, "--rule", "gravity=1");
        Path other = folder.resolve("x.playhead");
        cli.ok("import", Path.of("sample-data/shop.ndjson"), "--into", other);
        cli.fails(1, "what-if", other, "--rule", "overdraftLimit=1");
        cli.fails(1, "what-if", other, "--skip", "1", "--decisions");
        cli.fails(1, "decisions", other);
    }

    @Test
    void money_that_is_supposed_to_have_come_lets_a_payment_through() {
        cli.ok("lab", "order-fulfilment", "--into", workspace, "--fail", "payment", "--seed", "7");
        String event = "12:{\"type\":\"MoneyPaidIn\",\"stream\":\"account-0006\",\"data\":{\"balance\":40}}";
        List<Map<String, Object>> flips = cli.rows("what-if", workspace, "--insert", event, "--decisions");
        assertEquals("order-0002/5", flips.getFirst().get("id"));
        assertEquals("declined", flips.getFirst().get("outcomeBefore"));
        assertEquals("accepted", flips.getFirst().get("outcomeAfter"));
        Cli.Ran ran = cli.ok("what-if", workspace, "--insert", event, "--json");
        assertTrue(ran.out().contains("\"new\":4.69"), ran::toString);
        cli.ok("what-if", workspace, "--insert", event.replace("40", "{\"nested\":[true,null]}"), "--json");
        cli.ok("what-if", workspace, "--insert", event.replace("40", "\"much\""), "--json");
        for (int position = 12; position < 60; position += 4) {
            cli.ok("what-if", workspace, "--set", position + ":balance=x", "--set", position + ":deadline=x", "--json");
            cli.ok("what-if", workspace, "--set", position + ":step={}", "--set", position + ":quantity=1.5", "--json");
        }
    }

    @Test
    void a_saga_that_stands_otherwise_is_told_with_both_states() {
        cli.ok("lab", "order-fulfilment", "--into", workspace, "--fail", "payment", "--seed", "7");
        List<Map<String, Object>> sagas = cli.rows("what-if", workspace, "--rule", "overdraftLimit=31", "--sagas");
        assertEquals(
                List.of("order-0002"),
                sagas.stream().map(saga -> saga.get("id")).toList());
        assertEquals("compensated", map(sagas.getFirst().get("recorded")).get("status"));
        assertEquals("completed", map(sagas.getFirst().get("supposed")).get("status"));
        String begun = "272:{\"type\":\"Remark\",\"stream\":\"remark-1\"}";
        assertEquals(List.of(), cli.rows("what-if", workspace, "--insert", begun, "--sagas"));
        assertEquals(
                10,
                cli.rows("what-if", workspace, "--rule", "safetyStock=1000", "--sagas").stream()
                        .filter(saga -> map(saga.get("recorded")).get("status").equals("completed"))
                        .count());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return new LinkedHashMap<>((Map<String, Object>) value);
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }
}
