package playhead.format.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import playhead.format.BrokenInput;
import playhead.format.UnreadableLog;

class InputFileTest extends InputFileBase {
    @Test
    void hashes_and_sizes_the_file_as_it_lies() throws Exception {
        byte[] plain = utf8("{\"a\":1}\n".repeat(300_000));
        for (byte[] bytes : List.of(plain, gzip(plain))) {
            try (InputFile opened = InputFile.open(file("a.log", bytes), null, Progress.NONE)) {
                assertEquals(
                        new String(plain, StandardCharsets.UTF_8),
                        text(opened.inputs().getFirst()));
                text(opened.inputs().getFirst());
                String expected = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                assertEquals(new Fingerprint(expected, bytes.length), opened.fingerprint());
            }
        }
    }

    @Test
    void hashes_a_file_that_was_not_read_to_its_end() throws Exception {
        byte[] bytes = utf8("x".repeat(3 << 20));
        try (InputFile opened = InputFile.open(file("a.log", bytes), null, Progress.NONE)) {
            String expected = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertEquals(expected, opened.fingerprint().sha256());
        }
    }

    @Test
    void a_file_that_changed_between_two_passes_is_reported() throws Exception {
        Path path = file("a.log", utf8("{\"a\":1}\n"));
        try (InputFile opened = InputFile.open(path, null, Progress.NONE)) {
            text(opened.inputs().getFirst());
            var time = Files.getLastModifiedTime(path);
            Files.write(path, utf8("{\"a\":2}\n"));
            Files.setLastModifiedTime(path, time);
            text(opened.inputs().getFirst());
            assertTrue(assertThrows(UnreadableLog.class, opened::fingerprint)
                    .getMessage()
                    .contains("changed"));
        }
        try (InputFile opened = InputFile.open(path, null, Progress.NONE)) {
            text(opened.inputs().getFirst());
            Files.write(path, utf8("{\"a\":2}\n{\"a\":3}\n"));
            assertThrows(UnreadableLog.class, opened::fingerprint);
        }
    }

    @Test
    void reads_concatenated_gzip_members_and_reports_what_follows_them() throws Exception {
        byte[] two = join(gzip(utf8("one\n")), gzip(utf8("two\n")), gzip(new byte[0]));
        assertEquals("one\ntwo\n", textOf(two, null));
        byte[] junk = join(two, utf8("junk"));
        try (InputFile opened = InputFile.open(file("j.gz", junk), null, Progress.NONE)) {
            assertEquals("one\ntwo\n", text(opened.inputs().getFirst()));
            assertEquals(1, opened.warnings().size());
            assertTrue(
                    opened.warnings().getFirst().startsWith("4 bytes"),
                    opened.warnings().toString());
            assertEquals(junk.length, opened.fingerprint().bytes());
        }
        try (InputFile opened = InputFile.open(file("p.gz", join(two, new byte[512])), null, Progress.NONE)) {
            text(opened.inputs().getFirst());
            assertEquals(List.of(), opened.warnings());
        }
    }

    @Test
    void many_gzip_members_of_every_size_join_to_the_whole() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String part = (i + " ").repeat(i * i);
            whole.append(part);
            file.writeBytes(gzip(utf8(part)));
        }
        assertEquals(whole.toString(), textOf(file.toByteArray(), null));
    }

    @Test
    void broken_gzip_is_refused_with_its_reason() throws Exception {
        byte[] good = gzip(utf8("hello ".repeat(1000)));
        assertTrue(reasonOf(file("a.gz", Arrays.copyOf(good, good.length - 9))).contains("broken gzip"));
        assertTrue(reasonOf(file("b.gz", Arrays.copyOf(good, 5))).contains("broken gzip"));
        byte[] wrongSum = good.clone();
        wrongSum[good.length - 6] ^= 1;
        assertTrue(reasonOf(file("c.gz", wrongSum)).contains("check sum"));
        byte[] wrong = good.clone();
        Arrays.fill(wrong, 12, 20, (byte) 0xFF);
        assertTrue(reasonOf(file("d.gz", wrong)).contains("broken gzip"));
    }

    @Test
    void a_bomb_is_stopped() throws Exception {
        Path path = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        try (InputFile opened = InputFile.open(path, null, Progress.NONE);
                InputStream in = opened.inputs().getFirst().open()) {
            byte[] buffer = new byte[1 << 16];
            BrokenInput stopped = assertThrows(BrokenInput.class, () -> {
                while (in.read(buffer) >= 0) {}
            });
            assertTrue(stopped.getMessage().contains("200 times"), stopped.getMessage());
        }
    }

    @Test
    void each_file_in_a_zip_is_a_log_in_archive_order() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("z.csv", "folder/", "folder/a.ndjson", "__MACOSX/._z.csv", "../../etc/evil")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("/") ? new byte[0] : utf8("in " + name));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("deep.log.gz"));
            zip.write(gzip(utf8("deep")));
            zip.closeEntry();
        }
        Path path = file("all.zip", out.toByteArray());
        try (InputFile opened = InputFile.open(path, null, Progress.NONE)) {
            List<FileInput> inputs = opened.inputs();
            assertEquals(
                    List.of(
                            "all.zip!z.csv",
                            "all.zip!folder/a.ndjson",
                            "all.zip!../../etc/evil",
                            "all.zip!deep.log.gz"),
                    inputs.stream().map(FileInput::name).toList());
            assertEquals("in z.csv", text(inputs.get(0)));
            assertEquals("in ../../etc/evil", text(inputs.get(2)));
            assertEquals("deep", text(inputs.get(3)));
            assertEquals(Files.size(path), opened.fingerprint().bytes());
        }
    }

    @Test
    void broken_zips_office_files_and_empty_archives_are_refused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
        }
        assertTrue(reasonOf(file("a.xlsx", out.toByteArray())).contains("CSV"));
        assertTrue(reasonOf(file("b.zip", Arrays.copyOf(out.toByteArray(), 40))).contains("broken zip"));
        byte[] damaged = zipOf("a.log", "hello ".repeat(100));
        damaged[40] ^= 0x55;
        assertTrue(reasonOf(file("c.zip", damaged)).contains("broken zip"));
    }

    @Test
    void a_zip_with_two_entries_of_one_name_is_refused_since_one_would_be_read_for_both() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("jan.log", "feb.log")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(utf8("in " + name));
                zip.closeEntry();
            }
        }
        String bytes = out.toString(StandardCharsets.ISO_8859_1).replace("feb.log", "jan.log");
        Path twice = file("twice.zip", bytes.getBytes(StandardCharsets.ISO_8859_1));
        String reason = reasonOf(twice);
        assertTrue(reason.contains("twice.zip: two entries with the name jan.log; unpack it"), reason);
    }

    @Test
    void what_is_packed_twice_is_refused_and_not_read_as_text() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(zipOf("a.log", "hello"));
            zip.closeEntry();
        }
        assertTrue(reasonOf(file("a.zip", out.toByteArray())).contains("a.zip!inner.zip: packed twice"));
        assertTrue(reasonOf(file("b.gz", gzip(gzip(utf8("hello"))))).contains("b.gz: packed twice"));
    }

    @Test
    void what_is_no_text_is_refused_with_what_to_do() throws Exception {
        byte[] sqlite = Arrays.copyOf("SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1), 4096);
        assertTrue(
                reasonOf(file("a.sqlite", sqlite)).contains("a.sqlite: an SQLite database, which is not read; export"));
        assertTrue(reasonOf(file("a.sqlite.gz", gzip(sqlite))).contains("write_ocel2_json"));
        byte[] tar = new byte[1024];
        System.arraycopy(utf8("a.log"), 0, tar, 0, 5);
        System.arraycopy(utf8("ustar"), 0, tar, 257, 5);
        assertTrue(reasonOf(file("a.tar", tar)).contains("a tar archive; unpack it"));
        assertTrue(reasonOf(file("a.tgz", gzip(tar))).contains("a tar archive; unpack it"));
        assertTrue(reasonOf(file("a.bz2", utf8("BZh91AY&SY\0\0\0\0"))).contains("packed with bzip2"));
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertTrue(reasonOf(file("a.xls", xls)).contains("save the sheet as CSV"));
        assertEquals("BZh is a text;\n", textOf(utf8("BZh is a text;\n"), null));
    }

    private static byte[] zipOf(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(utf8(text));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void only_regular_files_are_opened() throws Exception {
        assertTrue(reasonOf(folder).contains("is a folder"));
        assertTrue(reasonOf(folder.resolve("nothing")).contains("no such file"));
        Path device = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(device), "no device file on this system");
        assertTrue(reasonOf(device).contains("not a regular file"));
        Path fifo = folder.resolve("fifo");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0, "no mkfifo");
        assertTrue(reasonOf(fifo).contains("not a regular file"));
    }

    @Test
    void progress_sees_the_whole_file_and_may_stop_the_reading() throws Exception {
        byte[] bytes = utf8("x".repeat(3 << 20));
        AtomicLong last = new AtomicLong();
        boolean[] stop = new boolean[1];
        Progress progress = new Progress() {
            @Override
            public void read(long read, long total) {
                assertEquals(bytes.length, total);
                last.set(read);
            }

            @Override
            public boolean isCancelled() {
                return stop[0];
            }
        };
        try (InputFile opened = InputFile.open(file("a", bytes), null, progress)) {
            text(opened.inputs().getFirst());
            assertEquals(bytes.length, last.get());
            stop[0] = true;
            assertThrows(CancellationException.class, () -> text(opened.inputs().getFirst()));
            assertFalse(Thread.currentThread().isInterrupted());
        }
    }
}
