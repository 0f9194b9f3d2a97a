package playhead.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A short log in which each known fault of real logs is planted once, with the line where it stands. */
final class FaultyLog {
    /** A planted fault: 1-based line, what is wrong, what an import makes of it. */
    record Fault(int line, String what, String outcome) {}

    private final List<String> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private int minute;

    private FaultyLog() {}

    static FaultyLog make() {
        FaultyLog log = new FaultyLog();
        log.fill();
        return log;
    }

    String ndjson() {
        return String.join("\n", lines) + "\n";
    }

    List<Fault> faults() {
        return faults;
    }

    private void fill() {
        add("account-0001", "AccountOpened", "owner", "Ana Novák", "balance", 0);
        add("account-0001", "MoneyDeposited", "amount", 120, "balance", 120);
        String repeated = add("account-0002", "AccountOpened", "owner", "Kim 李", "balance", 0);
        plant("a line cut off in the middle", "reject", "{\"stream\":\"account-0001\",\"type\":\"MoneyDepos");
        add("account-0002", "MoneyDeposited", "amount", 75, "balance", 75);
        plant("line 3 once more, byte for byte", "duplicate, not counted twice", repeated);
        plant("an empty line", "counted as blank", "");
        Map<String, Object> other = event("account-0001", "MoneyDeposited", "amount", 999, "balance", 999);
        other.put("id", "f-002");
        plant("the id of line 2 with other content", "conflict, both are kept", LogText.json(other));
        Map<String, Object> timeless = event("account-0002", "AddressChanged", "city", "Köln");
        timeless.remove("time");
        plant("no time", "accepted, the time is null", LogText.json(timeless));
        Map<String, Object> nonsense = event("account-0002", "AddressChanged", "city", "Graz");
        nonsense.put("time", "2026-02-30T25:61:00Z");
        plant("a time that does not exist", "reject", LogText.json(nonsense));
        plant("an array where an event should be", "reject", "[1,2,3]");
        minute += 5;
        add("account-0001", "MoneyDeposited", "amount", 30, "balance", 150);
        minute -= 4;
        plant(
                "stands here although its time is before the line above",
                "accepted, put in its place by time",
                LogText.json(event("account-0002", "MoneyWithdrawn", "amount", 25, "balance", 50)));
        minute += 6;
        plant(
                "an amount with a letter O in it",
                "accepted; the column holds a text among numbers, which filters on it say",
                LogText.json(event("account-0002", "MoneyDeposited", "amount", "12,5O", "balance", 62)));
        saga();
    }

    /** Payment was taken and never given back, yet the saga says it is compensated. */
    private void saga() {
        add("order-0001", "OrderPlaced", "account", "account-0001", "total", 40, "status", "placed");
        String saga = "order-saga-0001";
        add(
                saga,
                "SagaStarted",
                "saga",
                "OrderFulfilment",
                "order",
                "order-0001",
                "steps",
                List.of("reserve-stock", "take-payment", "ship-order"),
                "state",
                "running");
        for (String step : List.of("reserve-stock", "take-payment")) {
            add(saga, "StepRequested", "step", step, "attempt", 1);
            if (step.equals("take-payment")) {
                add("account-0001", "PaymentTaken", "order", "order-0001", "amount", 40, "balance", 110);
            }
            add(saga, "StepSucceeded", "step", step, "attempt", 1);
        }
        add(saga, "StepRequested", "step", "ship-order", "attempt", 1);
        add(saga, "StepFailed", "step", "ship-order", "attempt", 1, "reason", "no carrier", "retryable", false);
        add(saga, "CompensationRequested", "step", "reserve-stock");
        add(saga, "Compensated", "step", "reserve-stock");
        plant(
                "the saga ends compensated, but take-payment was never compensated",
                "accepted; with `shop.sagas.yaml` defined, `saga WS flow-1` finds `missing-compensation`",
                LogText.json(event(saga, "SagaEnded", "state", "ended", "outcome", "compensated")));
    }

    private String add(String stream, String type, Object... members) {
        String line = LogText.json(event(stream, type, members));
        lines.add(line);
        return line;
    }

    private void plant(String what, String outcome, String line) {
        lines.add(line);
        faults.add(new Fault(lines.size(), what, outcome));
    }

    private Map<String, Object> event(String stream, String type, Object... members) {
        minute++;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("stream", stream);
        event.put("version", versions.merge(stream, 1, Integer::sum));
        event.put("type", type);
        event.put("id", String.format("f-%03d", lines.size() + 1));
        event.put("time", Times.iso(Instant.parse("2026-06-01T10:00:00Z").plusSeconds(60L * minute)));
        event.put("actor", stream.startsWith("account") ? "user:teller" : "service:orders");
        event.put("correlationId", stream.startsWith("order") || type.equals("PaymentTaken") ? "flow-1" : null);
        event.put("data", Simulation.data(members));
        return event;
    }
}
