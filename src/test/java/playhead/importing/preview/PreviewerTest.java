package playhead.importing.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.format.Formats;
import playhead.format.input.Progress;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.RowKind;

class PreviewerTest {
    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    Path folder;

    private final Previewer previewer = new Previewer(Formats.installed());

    @Test
    void a_german_ledger_is_recognised_with_its_delimiter_and_its_columns() {
        FilePreview bank = look(SAMPLES.resolve("bank.csv"));
        assertEquals("csv", bank.format());
        assertTrue(bank.formats().getFirst().percent() >= 90, bank.formats().toString());
        assertEquals(';', bank.delimiter());
        assertEquals("UTF-8", bank.encoding());
        assertEquals("Buchung", bank.columns().getFirst());
        assertEquals("7261,21", bank.rows().get(1).cells().get("Betrag"));
        assertFalse(bank.rows().getFirst().cells().containsKey("Von"));
        assertEquals(2, bank.rows().getFirst().line());
    }

    @Test
    void a_workflow_history_needs_no_mapping() {
        MappingGuess history = guess(Path.of("src/test/resources/temporal/fulfil-order.json"));
        assertEquals(RowKind.EVENT, history.row().kind());
        assertEquals("workflow", history.part(EventPart.ENTITY).orElseThrow().column());
        assertEquals("eventType", history.part(EventPart.TYPE).orElseThrow().column());
        assertEquals("eventTime", history.part(EventPart.TIME).orElseThrow().column());
        assertEquals("identity", history.part(EventPart.ACTOR).orElseThrow().column());
        assertEquals("run", history.part(EventPart.CORRELATION_ID).orElseThrow().column());
        assertEquals(
                "causes", history.part(EventPart.CAUSATION_ID).orElseThrow().column());
        assertEquals("eventId", history.part(EventPart.POSITION).orElseThrow().column());
    }

    @Test
    void a_ledger_shows_its_parts_each_with_a_reason() {
        MappingGuess bank = guess(SAMPLES.resolve("bank.csv"));
        assertEquals(RowKind.EVENT, bank.row().kind());
        assertEquals("Zeit", bank.part(EventPart.TIME).orElseThrow().column());
        assertEquals(
                Reason.Kind.TIMES,
                bank.part(EventPart.TIME).orElseThrow().reason().kind());
        assertEquals("Vorgang", bank.part(EventPart.TYPE).orElseThrow().column());
        assertEquals("Sachbearbeiter", bank.part(EventPart.ACTOR).orElseThrow().column());
        assertEquals("Buchung", bank.part(EventPart.ENTITY).orElseThrow().column());
        assertEquals("decimal", bank.mapping().columns().get("Betrag"));
        assertEquals(',', bank.mapping().decimal());
        assertFalse(bank.isSure());
    }

    @Test
    void a_change_log_is_told_by_its_columns_for_field_and_new_value() {
        MappingGuess changes = guess(SAMPLES.resolve("changes.tsv"));
        assertEquals(RowKind.CHANGE, changes.row().kind());
        assertEquals("Feld", changes.part(EventPart.FIELD).orElseThrow().column());
        assertEquals("Alter Wert", changes.part(EventPart.OLD).orElseThrow().column());
        assertEquals("Neuer Wert", changes.part(EventPart.NEW).orElseThrow().column());
        assertEquals("Kunde", changes.part(EventPart.ENTITY).orElseThrow().column());
        assertEquals("geändert am", changes.part(EventPart.TIME).orElseThrow().column());
    }

    @Test
    void rows_that_repeat_all_columns_of_the_same_id_are_images() {
        MappingGuess images = guess(SAMPLES.resolve("images.csv"));
        assertEquals(RowKind.IMAGE, images.row().kind());
        assertEquals("customer", images.part(EventPart.ENTITY).orElseThrow().column());
    }

    @Test
    void an_operation_that_deletes_ends_the_row() throws Exception {
        MappingGuess guess = guess(write(
                "rows.csv", "op,account,at,limit", "c,17,2026-01-01,5", "u,17,2026-01-02,6", "d,17,2026-01-03,6"));
        assertEquals(RowKind.IMAGE, guess.row().kind());
        assertEquals("op", guess.mapping().delete().column());
        assertEquals(List.of("d"), guess.mapping().delete().values());
    }

    @Test
    void logs_whose_columns_are_named_as_usual_need_no_questions() {
        for (String log : List.of("shop.ndjson", "shop.csv", "shop.json", "shop.xes", "shop.ndjson.gz")) {
            assertTrue(guess(SAMPLES.resolve(log)).isSure(), log);
        }
    }

    @Test
    void a_column_called_date_without_dates_is_doubted_and_a_better_one_is_found() throws Exception {
        MappingGuess guess = guess(write(
                "odd.csv", "case,date,done at", "A-1,today,2026-01-01 10:00:00", "A-2,later,2026-01-01 11:00:00"));
        assertEquals("done at", guess.part(EventPart.TIME).orElseThrow().column());
        assertFalse(guess.isSure());
    }

    @Test
    void dates_that_leave_day_and_month_open_say_so() throws Exception {
        MappingGuess guess = guess(write("us.csv", "case,when", "A-1,05/06/2026", "A-2,07/08/2026"));
        assertEquals(
                Reason.Kind.TIMES_OPEN,
                guess.part(EventPart.TIME).orElseThrow().reason().kind());
        assertTrue(guess.part(EventPart.TIME).orElseThrow().percent() <= 50);
    }

    @Test
    void what_stands_inside_of_objects_is_a_column_too() throws Exception {
        FilePreview trail = look(write(
                "trail.ndjson",
                "{\"eventID\":\"1\",\"userIdentity\":{\"arn\":\"a:1\",\"x.y\":{\"z\":2}},\"list\":[1]}"));
        assertEquals(List.of("userIdentity.arn", "userIdentity.\"x.y\"", "userIdentity.\"x.y\".z"), trail.nested());
        assertEquals("2", trail.rows().getFirst().cells().get("userIdentity.\"x.y\".z"));
    }

    @Test
    void an_empty_file_a_broken_one_and_a_strange_one_are_told_apart() throws Exception {
        assertTrue(look(write("empty.csv")).isEmpty());
        Path broken = Files.write(folder.resolve("log.ndjson.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3});
        assertTrue(look(broken).problem().contains("log.ndjson.gz"));
        Path picture = Files.write(folder.resolve("p.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
        assertNull(look(picture).format());
        assertTrue(look(picture).problem() != null);
        assertTrue(look(folder.resolve("nothing")).problem().contains("no such file"));
    }

    @Test
    void each_log_of_an_archive_has_a_preview_of_its_own() throws Exception {
        Path zip = folder.resolve("two.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("a.csv", "b.ndjson")) {
                out.putNextEntry(new ZipEntry(name));
                out.write((name.endsWith("csv") ? "case,time\nA-1,2026-01-01\n" : "{\"stream\":\"a-1\"}\n").getBytes());
                out.closeEntry();
            }
        }
        List<FilePreview> previews = previewer.look(zip, Wish.NONE, Progress.NONE);
        assertEquals(
                List.of("two.zip!a.csv csv", "two.zip!b.ndjson ndjson"),
                previews.stream().map(p -> p.name() + " " + p.format()).toList());
    }

    @Test
    void the_whole_of_a_packed_file_gives_its_middle_its_end_and_its_hash() throws Exception {
        Path log = folder.resolve("long.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log))) {
            out.write("case,time,n\n".getBytes(StandardCharsets.UTF_8));
            for (int n = 1; n <= 100_000; n++) {
                out.write(("A-" + n % 7 + ",2026-01-01,00" + n + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        FilePreview preview = look(log);
        assertFalse(preview.whole());
        assertEquals(500, preview.rows().size());
        WholeLook whole = previewer.scan(preview, Wish.NONE, Progress.NONE);
        assertEquals(100_000, whole.records());
        assertEquals("00100000", whole.tail().getLast().cells().get("n"));
        assertEquals(100_001, whole.tail().getLast().line());
        List<Long> lines = whole.middle().stream().map(SampleRow::line).toList();
        assertTrue(lines.size() >= 128 && lines.size() < 256, lines.size() + " rows");
        assertTrue(lines.stream().anyMatch(line -> line > 45_000 && line < 55_000), lines.toString());
        byte[] bytes = Files.readAllBytes(log);
        assertEquals(
                HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes)),
                whole.sha256());
    }

    @Test
    void a_look_at_the_whole_file_stops_when_it_is_told_to() throws Exception {
        Path log = write("long.ndjson", "{\"stream\":\"a-1\"}\n".repeat(100_000));
        FilePreview preview = look(log);
        assertThrows(
                CancellationException.class,
                () -> previewer.scan(preview, Wish.NONE, new Progress() {
                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
    }

    @Test
    void the_user_may_say_encoding_and_delimiter() throws Exception {
        Path log = Files.write(
                folder.resolve("odd.txt"), "Fall;Text\nA|1;Größe\n".getBytes(Charset.forName("windows-1252")));
        Wish wish = new Wish("csv", Charset.forName("windows-1252"), '|');
        FilePreview preview = previewer.look(log, wish, Progress.NONE).getFirst();
        assertEquals(List.of("Fall;Text"), preview.columns().subList(0, 1));
        assertEquals("windows-1252", preview.encoding());
    }

    @Test
    void three_hundred_columns_are_all_there_and_files_of_the_same_columns_have_one_fingerprint() throws Exception {
        List<String> names = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(n -> "column " + n).toList());
        String row = IntStream.range(0, 300).mapToObj(Integer::toString).collect(Collectors.joining(","));
        FilePreview one = look(write("one.csv", String.join(",", names), row));
        FilePreview reversed = look(write("two.csv", String.join(",", names.reversed()), row));
        FilePreview other = look(write("three.csv", String.join(",", names) + ",more", row + ",1"));
        assertEquals(300, one.columns().size());
        assertEquals(one.fingerprint(), reversed.fingerprint());
        assertFalse(one.fingerprint().equals(other.fingerprint()));
    }

    private FilePreview look(Path path) {
        return previewer.look(path, Wish.NONE, Progress.NONE).getFirst();
    }

    private MappingGuess guess(Path path) {
        FilePreview preview = look(path);
        return new Guesser(preview, previewer.names(preview.format()), preview.rows()).guess();
    }

    private Path write(String name, String... lines) throws Exception {
        return Files.write(folder.resolve(name), List.of(lines));
    }
}
