package playhead.readmodel.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.Reference;
import playhead.readmodel.MemoryEvents;

/** What is written, to the byte, and that it can be read again. */
class ExportTest {
    private final MemoryEvents events = new MemoryEvents()
            .add(new Event(
                    new EntityRef("order", "order-1"),
                    1,
                    "Placed",
                    "e-1",
                    new EventTime(1_700_000_000L, 120_000_000, 2, "2023-11-14T23:13:20.12+01:00", true),
                    "ann",
                    "flow-1",
                    List.of("c-1", "c-2"),
                    List.of(new Reference(new EntityRef("account", "account-7"), "payer")),
                    Effect.MERGE,
                    Json.canonical("{\"total\":100.10,\"note\":\"a,\\\"b\\\"\\né\",\"x\":null}"),
                    Json.canonical("{\"source.version\":3}"),
                    new Origin("shop.ndjson", 1, 0, 100)))
            .add(new Event(
                    null,
                    0,
                    "Ticked",
                    "e-2",
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Effect.MERGE,
                    Json.canonical("{\"total\":-5,\"user\":\"=1+1\",\"list\":[1,{\"a\":2}]}"),
                    Json.EMPTY,
                    Origin.NONE));

    @Test
    void an_event_has_all_keys_in_fixed_order() throws IOException {
        assertEquals("""
            {"position":1,"time":"2023-11-14T22:13:20.12Z","timeText":"2023-11-14T23:13:20.12+01:00",\
            "stream":"order-1","version":1,"type":"Placed","id":"e-1","actor":"ann","correlationId":"flow-1",\
            "causationIds":["c-1","c-2"],"entities":[{"entity":"order-1","type":"order","role":"stream"},\
            {"entity":"account-7","type":"account","role":"payer"}],\
            "data":{"total":100.10,"note":"a,\\"b\\"\\né","x":null},"meta":{"source.version":3},\
            "source":{"file":"shop.ndjson","line":1,"offset":0}}
            {"position":2,"time":null,"timeText":null,"stream":null,"version":null,"type":"Ticked","id":"e-2",\
            "actor":null,"correlationId":null,"causationIds":[],"entities":[],\
            "data":{"total":-5,"user":"=1+1","list":[1,{"a":2}]},"meta":{},\
            "source":{"file":null,"line":null,"offset":null}}
            """, ndjson(EventSelection.all(events)));
    }

    @Test
    void ndjson_read_again_gives_the_same_events_and_the_same_bytes() throws IOException {
        String first = ndjson(EventSelection.all(events));
        MemoryEvents again = new MemoryEvents();
        first.lines().forEach(line -> again.add(ExportedLine.of(line).event()));
        for (int position = 1; position <= 2; position++) {
            assertEquals(events.at(position), again.at(position));
        }
        assertEquals(first, ndjson(EventSelection.all(again)));
    }

    @Test
    void writes_only_what_is_selected() throws IOException {
        assertEquals(
                1,
                ndjson(new EventSelection(events, 1, 2, (position, event) -> event.stream() == null))
                        .lines()
                        .count());
        assertEquals(
                1,
                ndjson(new EventSelection(events, 2, 2, (position, event) -> true))
                        .lines()
                        .count());
        assertEquals("", ndjson(new EventSelection(events, 1, 0, (position, event) -> true)));
    }

    @Test
    void a_spreadsheet_gets_a_column_per_field_and_no_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetForm.CSV.write(EventSheet.of(EventSelection.all(events)), List.of(), out);
        assertEquals("""
            position,time,timeText,stream,version,type,id,actor,correlationId,causationIds,total,note,x,data.user,list
            1,2023-11-14T22:13:20.12Z,2023-11-14T23:13:20.12+01:00,order-1,1,Placed,e-1,ann,flow-1,\
            "[""c-1"",""c-2""]",100.10,"a,""b""
            é",,,
            2,,,,,Ticked,e-2,,,,-5,,,'=1+1,"[1,{""a"":2}]"
            """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void no_cell_of_a_spreadsheet_starts_a_formula() throws IOException {
        MemoryEvents hostile = new MemoryEvents();
        for (String risky : List.of(
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\\t=1",
                "\\r=1",
                "\\n=1",
                "\\u0000=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "-")) {
            hostile.add("t", "t-1", risky, "{\"" + risky + "\":\"" + risky + "\"}");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetForm.CSV.write(EventSheet.of(EventSelection.all(hostile)), List.of(), out);
        int cells = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8))) {
            for (CsvRecord row : csv) {
                for (String cell : row.getFields()) {
                    assertTrue(cell.isEmpty() || "=+-@\t\r\n\0＝＋－＠".indexOf(cell.charAt(0)) < 0, cell);
                    cells++;
                }
            }
        }
        assertEquals(14 * (10 + 13), cells);
    }

    @Test
    void raw_csv_keeps_every_cell_as_it_is() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(2, CsvExport.writeRaw(EventSelection.all(events), out));
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8))) {
            List<CsvRecord> rows = csv.stream().toList();
            assertEquals(
                    List.of(
                            "position",
                            "time",
                            "stream",
                            "version",
                            "type",
                            "id",
                            "actor",
                            "correlationId",
                            "causationId",
                            "data",
                            "meta",
                            "timeText",
                            "entities"),
                    rows.get(0).getFields());
            assertEquals(events.at(1).data().toString(), rows.get(1).getField(9));
            assertEquals(
                    List.of(
                            "2",
                            "",
                            "",
                            "",
                            "Ticked",
                            "e-2",
                            "",
                            "",
                            "",
                            "{\"total\":-5,\"user\":\"=1+1\",\"list\":[1,{\"a\":2}]}",
                            "{}",
                            "",
                            "[]"),
                    rows.get(2).getFields());
        }
    }

    @Test
    void fields_beyond_the_cap_lie_in_one_cell() throws IOException {
        MemoryEvents wide = new MemoryEvents();
        for (int i = 0; i < EventSheet.MAX_FIELDS + 5; i++) {
            wide.add("t", "t-1", "A", "{\"f" + i + "\":" + i + "}");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetForm.CSV.write(EventSheet.of(EventSelection.all(wide)), List.of(), out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.getFirst().endsWith(",f999,more_fields"));
        assertTrue(lines.getLast().endsWith(",\"{\"\"f1004\"\":1004}\""));
    }

    @Test
    void a_file_is_written_whole_or_not_at_all(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("out.ndjson");
        assertEquals(2, WholeFile.write(file, out -> NdjsonExport.write(EventSelection.all(events), out)));
        byte[] before = Files.readAllBytes(file);
        EventSource broken = new EventSource() {
            @Override
            public long end() {
                return 2;
            }

            @Override
            public Event at(long position) {
                throw new IllegalStateException("gone");
            }

            @Override
            public void scan(long from, long to, Visitor visitor) {
                visitor.visit(1, events.at(1));
                at(2);
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> WholeFile.write(file, out -> NdjsonExport.write(EventSelection.all(broken), out)));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static String ndjson(EventSelection selection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long count = NdjsonExport.write(selection, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(count, text.lines().count());
        return text;
    }
}
