package playhead.lab;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.command.CommandRecord;
import playhead.event.Event;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Money;
import playhead.readmodel.service.ServiceRow;
import playhead.readmodel.service.ServiceRows;
import playhead.store.EventStore;

/**
 * The projection of one service: brings the events of its own streams into its own rows. How far it is stands beside
 * the rows, so it catches up whenever it missed something, and makes everything again when the rows are lost. For one
 * thread at a time.
 */
final class ServiceProjection {
    private static final int AT_ONCE = 2_000;

    private final String service;
    private final EventStore store;
    private final ServiceRows rows;
    private final ServiceProjections.Watch watch;
    /** Up to here nothing of this service was missed; the checkpoint is where it last wrote. */
    private long looked;

    ServiceProjection(String service, EventStore store, ServiceRows rows, ServiceProjections.Watch watch) {
        this.service = service;
        this.store = store;
        this.rows = rows;
        this.watch = watch;
        this.looked = rows.checkpoint();
        if (looked > store.end()) {
            rows.clear(); // They belong to another log.
            looked = 0;
        }
    }

    ServiceRows rows() {
        return rows;
    }

    /** Takes over what a command brought; it is the next one of this service. */
    void follow(CommandRecord record) {
        if (record.count() > 0) {
            apply(record.first(), record.last());
        }
    }

    /** Takes over everything that it missed. */
    void catchUp() {
        while (looked < store.end()) {
            apply(looked + 1, Math.min(store.end(), looked + AT_ONCE));
        }
    }

    /** Events of this service that are not in the rows. */
    long lag() {
        long[] count = {0};
        long from = Math.max(looked, rows.checkpoint());
        if (from < store.end()) {
            store.scan(from + 1, store.end(), (position, event) -> {
                count[0] += isOurs(event) ? 1 : 0;
                return true;
            });
        }
        return count[0];
    }

    private void apply(long first, long last) {
        Map<String, ServiceRow> before = new LinkedHashMap<>();
        Map<String, ServiceRow> after = new LinkedHashMap<>();
        store.scan(first, last, (position, event) -> {
            if (isOurs(event)) {
                String stream = event.stream().id();
                ServiceRow row = after.computeIfAbsent(stream, id -> {
                    ServiceRow old = rows.row(id).orElse(ServiceRow.empty(id));
                    before.put(id, old);
                    return old;
                });
                after.put(stream, row.after(event.version(), position, values(event)));
            }
            return true;
        });
        long from = rows.checkpoint();
        looked = last;
        if (after.isEmpty()) {
            return;
        }
        rows.write(after.values(), last);
        watch.projected(service, from, last);
        after.forEach((stream, row) -> watch.shown(service, before.get(stream), row));
    }

    private boolean isOurs(Event event) {
        return (LabService.ACTOR + service).equals(event.actor());
    }

    private static Map<String, Object> values(Event event) {
        Map<String, Object> values = new LinkedHashMap<>();
        Facts facts = Facts.of(event.data());
        facts.keys().forEach(key -> values.put(key, value(facts.value(key))));
        return values;
    }

    private static Object value(Object fact) {
        return switch (fact) {
            case Money amount -> BigDecimal.valueOf(amount.cents(), 2);
            case Long whole -> whole;
            case List<?> texts ->
                String.join(", ", texts.stream().map(String::valueOf).toList());
            default -> fact.toString();
        };
    }
}
