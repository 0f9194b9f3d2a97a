package playhead.workspace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.JsonText;
import playhead.event.JsonWriter;
import playhead.history.TimeIndex;
import playhead.journal.Head;
import playhead.store.H2EventStore;
import playhead.store.StoredDocument;

/** What is in a workspace, in counts. */
record InfoReport(H2EventStore store, TimeIndex index) {
    Json json() {
        List<Json> imports = imports();
        Head head = store.journal().head();
        JsonWriter w = new JsonWriter().object();
        w.name("id").text(store.journal().workspace().toString());
        w.name("format").number(WorkspaceFolder.FORMAT);
        w.name("events").number(index.end());
        w.name("entities").object();
        index.typeNames().stream()
                .filter(type -> index.members(type) > 0)
                .sorted()
                .forEach(type -> w.name(type).number(index.members(type)));
        w.end().name("types").object();
        types(w);
        w.end()
                .name("actors")
                .number(index.actors().stream()
                        .filter(actor -> !actor.isEmpty())
                        .count());
        times(w);
        w.name("order").text(order(imports));
        w.name("sealed").bool(store.sealed());
        w.name("imports").array();
        imports.forEach(w::raw);
        w.end().name("head").object();
        w.name("size").number(head.size());
        return w.name("root").text(head.rootHex()).end().end().toJson();
    }

    private void types(JsonWriter w) {
        long[] counts = new long[index.eventTypes().size()];
        for (long at = 1; at <= index.end(); at++) {
            counts[index.eventTypeNumber(at)]++;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                order.add(i);
            }
        }
        order.sort(
                (a, b) -> index.eventTypes().get(a).compareTo(index.eventTypes().get(b)));
        order.forEach(number -> w.name(index.eventTypes().get(number)).number(counts[number]));
    }

    private void times(JsonWriter w) {
        EventTime first = null;
        EventTime last = null;
        for (long at = 1; at <= index.end(); at++) {
            EventTime time = index.time(at);
            if (time != null) {
                first = first == null || time.compareTo(first) < 0 ? time : first;
                last = last == null || time.compareTo(last) > 0 ? time : last;
            }
        }
        w.name("first").text(first == null ? null : first.print());
        w.name("last").text(last == null ? null : last.print());
    }

    /** The summaries of all imported files. */
    private List<Json> imports() {
        List<Json> summaries = new ArrayList<>();
        for (StoredDocument document : store.imports()) {
            Json files = member(document.body(), "files");
            if (files != null) {
                JsonCursor file = new JsonCursor();
                file.enter(files.bytes(), 0, files.length());
                while (file.next()) {
                    summaries.add(Json.copyOf(files.bytes(), file.valueFrom(), file.valueTo()));
                }
            }
        }
        return summaries;
    }

    private static String order(List<Json> imports) {
        Set<String> orders = new LinkedHashSet<>();
        for (Json summary : imports) {
            Json used = member(summary.bytes(), "orderUsed");
            if (used != null && used.bytes()[0] == '"') {
                orders.add(JsonText.unquote(used.bytes(), 0, used.length()));
            }
        }
        return orders.isEmpty()
                ? "file"
                : orders.size() == 1 ? orders.iterator().next() : "mixed";
    }

    private static Json member(byte[] object, String name) {
        JsonCursor member = new JsonCursor();
        member.enter(object, 0, object.length);
        while (member.next()) {
            if (member.key().equals(name)) {
                return Json.copyOf(object, member.valueFrom(), member.valueTo());
            }
        }
        return null;
    }
}
