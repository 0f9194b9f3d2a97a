package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static playhead.importing.pipeline.InMemoryWorkspace.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import playhead.event.Effect;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.importing.pipeline.ImportOutcome.Failed;
import playhead.importing.pipeline.ImportOutcome.Imported;

class ImporterTest extends ImporterBase {
    @Test
    void nineteen_equal_rows_without_ids_are_nineteen_events() throws IOException {
        String row = "{\"stream\":\"a-1\",\"type\":\"Ticked\",\"time\":\"2025-01-01T00:00:00Z\",\"data\":{\"n\":1}}";
        Path file = write(folder, "ticks.ndjson", Collections.nCopies(19, row).toArray(String[]::new));
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, file));
        assertEquals(19, workspace.events.size());
        FileSummary summary = imported.summaries().getFirst();
        assertEquals(
                List.of(19L, 19L, 0L, 0L),
                List.of(summary.read(), summary.accepted(), summary.duplicates(), summary.conflicts()));
        assertEquals(19, workspace.events.getLast().version());
        assertEquals("19", summary.sums().get("n").sum().toPlainString());
    }

    @Test
    void a_file_read_again_gzipped_renamed_or_grown_adds_only_what_is_new() throws IOException {
        String row = "{\"stream\":\"a-1\",\"type\":\"T\",\"time\":\"2025-01-01T00:00:00Z\",\"position\":1}";
        String other = "{\"stream\":\"a-1\",\"type\":\"T\",\"version\":7}";
        Path file = write(folder, "a.ndjson", row, row, other);
        workspace.run(null, file);
        assertEquals(3, workspace.events.size());

        Imported again = assertInstanceOf(Imported.class, workspace.run(null, file));
        assertEquals(List.of(4L, 3L), List.of(again.first(), again.last()));
        assertEquals(3, again.summaries().getFirst().duplicates());

        Path zipped = folder.resolve("b.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(file, out);
        }
        workspace.run(null, zipped);
        assertEquals(3, workspace.events.size());

        Path grown = write(folder, "grown.ndjson", row, row, other, row);
        workspace.run(null, grown);
        assertEquals(4, workspace.events.size());
        assertEquals("grown.ndjson", workspace.events.getLast().origin().file());
        assertEquals(4, workspace.events.getLast().version());
        assertEquals(workspace.events, workspace.followed);
    }

    @Test
    void the_same_id_with_other_content_is_a_conflict_and_both_are_kept() throws IOException {
        Path file = write(
                folder,
                "a.ndjson",
                line("1", "a-1", 1, ",\"data\":{\"n\":1}"),
                line("2", "a-1", 2, ""),
                line("1", "a-1", 3, ",\"data\":{\"n\":2}"));
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, file));
        assertEquals(List.of("1", "2", "1"), workspace.ids());
        assertEquals(1, imported.summaries().getFirst().conflicts());
        assertEquals(
                List.of(new Conflict(
                        "1", List.of(new Conflict.Place(1, "a.ndjson", 1), new Conflict.Place(3, "a.ndjson", 3)))),
                imported.conflicts());

        Path changed = write(folder, "b.ndjson", line("2", "a-1", 9, ""));
        Imported later = assertInstanceOf(Imported.class, workspace.run(null, changed));
        assertEquals(
                List.of(new Conflict(
                        "2", List.of(new Conflict.Place(2, "a.ndjson", 2), new Conflict.Place(4, "b.ndjson", 1)))),
                later.conflicts());
    }

    @Test
    void whole_unique_positions_order_the_events_of_one_file() throws IOException {
        Path file = write(
                folder,
                "a.ndjson",
                line("c", "a-1", 1, ",\"position\":30"),
                line("a", "a-1", 2, ",\"position\":10,\"version\":4"),
                line("b", "a-2", 3, ",\"position\":20"),
                line("b", "a-2", 3, ",\"position\":20"));
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, file));
        assertEquals(List.of("a", "b", "c"), workspace.ids());
        assertEquals(OrderRule.SOURCE, imported.summaries().getFirst().orderUsed());
        assertEquals(1, imported.summaries().getFirst().duplicates());
        assertEquals(
                "{\"source.version\":4,\"source.position\":10}",
                workspace.events.getFirst().meta().toString());
        assertEquals(List.of(1L, 1L, 2L), workspace.all(Event::version));
    }

    @Test
    void positions_that_repeat_or_are_missing_leave_the_order_to_time() throws IOException {
        Path twice = write(
                folder,
                "a.ndjson",
                line("x", "a-1", 3, ",\"position\":1"),
                line("y", "a-1", 2, ",\"position\":2"),
                line("z", "a-1", 1, ",\"position\":1"));
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, twice));
        assertEquals(List.of("z", "y", "x"), workspace.ids());
        assertEquals(OrderRule.TIME, imported.summaries().getFirst().orderUsed());

        InMemoryWorkspace other = new InMemoryWorkspace(folder.resolve("v"));
        Path missing = write(
                folder,
                "b.ndjson",
                line("x", "a-1", 3, ",\"position\":1"),
                line("y", "a-1", 2, ",\"position\":2"),
                line("z", "a-1", 1, ""));
        other.run(null, missing);
        assertEquals(List.of("z", "y", "x"), other.ids());
        Failed refused = assertInstanceOf(
                Failed.class, new InMemoryWorkspace(folder.resolve("u")).run(OrderRule.SOURCE, missing));
        assertEquals(List.of("order by source: not every record has a whole number as position"), refused.reasons());
    }

    @Test
    void several_files_are_ordered_together_by_time_and_ties_keep_the_order_given() throws IOException {
        Path one = write(
                folder, "one.ndjson", line("1a", "a-1", 1, ",\"position\":1"), line("1b", "a-1", 3, ",\"position\":2"));
        Path two = write(folder, "two.ndjson", line("2a", "b-1", 1, ",\"position\":1"), line("2b", "b-1", 2, ""));
        workspace.run(null, two, one);
        assertEquals(List.of("2a", "1a", "2b", "1b"), workspace.ids());

        InMemoryWorkspace asGiven = new InMemoryWorkspace(folder.resolve("v"));
        asGiven.run(OrderRule.FILE, two, one);
        assertEquals(List.of("2a", "2b", "1a", "1b"), asGiven.ids());
    }

    @Test
    void a_source_whose_clock_is_four_seconds_slow_is_named_and_no_effect_is_before_its_cause() throws IOException {
        Path shop = write(folder, "shop.ndjson", at("s1", "order-1", 10, null), at("s2", "order-2", 20, null));
        Path pay = write(
                folder,
                "pay.ndjson",
                at("p1", "payment-1", 7, "s1"),
                at("p2", "payment-1", 8, null),
                at("p3", "payment-2", 16, "s2"));
        Path ship = write(folder, "ship.ndjson", at("h1", "parcel-1", 14, "p1"));
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, shop, pay, ship));
        assertEquals(List.of("s1", "p1", "p2", "h1", "s2", "p3"), workspace.ids());
        assertEquals(
                List.of(
                        "3 events stand later than the time says, so that no effect is before its cause",
                        "source pay.ndjson looks 4 s slow against shop.ndjson: 2 events are dated before the cause; a"
                                + " clock shift in the mapping would put that right"),
                imported.warnings());
    }

    private static String at(String id, String stream, int second, String cause) {
        return "{\"id\":\"" + id + "\",\"stream\":\"" + stream + "\",\"type\":\"T\",\"time\":\"2025-01-01T00:00:"
                + (second < 10 ? "0" : "") + second + "Z\""
                + (cause == null ? "" : ",\"causationId\":\"" + cause + "\"") + "}";
    }

    @Test
    void a_record_that_cannot_be_read_is_a_reject_and_the_import_goes_on() throws IOException {
        Path file = write(
                folder,
                "a.ndjson",
                line("1", "a-1", 1, ""),
                "{broken",
                "",
                line("2", "a-1", 2, ""),
                "{\"id\":\"3\",\"time\":\"yesterday\"}");
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, file));
        FileSummary summary = imported.summaries().getFirst();
        assertEquals(
                List.of(5L, 2L, 2L, 1L),
                List.of(summary.read(), summary.accepted(), summary.rejected(), summary.blank()));
        String rejects = workspace.rejects.getFirst();
        assertTrue(rejects.startsWith("[{\"file\":\"a.ndjson\",\"line\":2,\"offset\":"), rejects);
        assertTrue(rejects.contains("\"text\":\"{broken\""), rejects);
        assertTrue(rejects.contains("\"line\":5,"), rejects);
    }

    @Test
    void the_summary_has_the_keys_of_the_contract_in_their_order() throws IOException {
        Path file = write(
                folder,
                "a.ndjson",
                line("1", "a-1", 2, ",\"actor\":\"ann\",\"data\":{\"amount\":100.10,\"orderId\":7,\"a\":{\"b\":2}}"),
                line("2", "b-1", 1, ",\"actor\":\"bob\",\"data\":{\"amount\":-0.1,\"note\":\"x\"}"));
        Imported imported = assertInstanceOf(Imported.class, workspace.run(null, file));
        String json = FileSummary.array(imported.summaries()).toString();
        String expected = "[{\"file\":\"a.ndjson\",\"format\":\"ndjson\",\"read\":2,\"accepted\":2,\"rejected\":0,"
                + "\"duplicates\":0,\"conflicts\":0,\"blank\":0,\"events\":2,\"entities\":2,\"types\":1,\"actors\":2,"
                + "\"first\":\"2025-01-01T00:01:00Z\",\"last\":\"2025-01-01T00:02:00Z\",\"naiveTimes\":0,"
                + "\"orderUsed\":\"time\",\"sums\":{\"amount\":{\"count\":2,\"sum\":100,\"min\":-0.1,\"max\":100.1},"
                + "\"a.b\":{\"count\":1,\"sum\":2,\"min\":2,\"max\":2}},\"sha256\":\""
                + imported.summaries().getFirst().sha256() + "\",\"seconds\":";
        assertEquals(expected, json.substring(0, Math.min(expected.length(), json.length())));
        assertEquals(64, imported.summaries().getFirst().sha256().length());
        String facts = workspace.facts.getFirst();
        assertTrue(
                facts.startsWith("{\"id\":\"import-1\",\"at\":\"2026-01-01T00:00:00Z\",\"by\":\"tester\",\"files\":"
                        + json.substring(0, 20)),
                facts);
        assertTrue(facts.endsWith(",\"mapping\":null,\"warnings\":[],\"conflicts\":[]}"), facts);
    }

    @Test
    void an_import_that_others_overtook_is_refused() throws IOException {
        Path file = write(folder, "a.ndjson", line("1", "a-1", 1, ""));
        Event other = new Event(
                null,
                0,
                "T",
                "x",
                null,
                null,
                null,
                List.of(),
                List.of(),
                Effect.MERGE,
                Json.EMPTY,
                Json.EMPTY,
                Origin.NONE);
        Failed failed = assertInstanceOf(
                Failed.class, workspace.importer().run(InMemoryWorkspace.request(null, file), new ImportProgress() {
                    @Override
                    public void read(String name, long bytes, long total, long records, long rejects) {
                        if (workspace.events.isEmpty() && records > 0) {
                            workspace.events.add(other);
                        }
                    }
                }));
        assertEquals(List.of("events were appended meanwhile; import once more"), failed.reasons());
        assertEquals(List.of(other), workspace.events);
    }
}
