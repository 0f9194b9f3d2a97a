package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be made again is made again to the same bytes; what cannot is never taken for whole. */
class RebuildAndDamageTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path workspace;

    @BeforeEach
    void import_three_times() throws IOException {
        cli = new Cli(folder.resolve("state"));
        workspace = folder.resolve("log.playhead");
        for (int part = 0; part < 3; part++) {
            StringBuilder lines = new StringBuilder();
            for (int i = part * 700; i < part * 700 + 700; i++) {
                lines.append(
                        ("{\"id\":\"e%d\",\"stream\":\"order-%d\",\"type\":\"T%d\",\"time\":\"2025-01-0%dT00:%02d:00Z\",\"data\":{\"n\":%d,\"text\":\"größe"
                            + " %s\"}}\n")
                                .formatted(i, i % 37, i % 5, part + 1, i % 60, i, i % 11));
            }
            cli.ok("import", Files.writeString(folder.resolve("p" + part + ".ndjson"), lines), "--into", workspace);
        }
    }

    @Test
    void what_is_deleted_or_garbage_is_made_again_to_the_same_answers() throws IOException {
        List<String> before = answers();
        List<List<String>> losses = List.of(
                List.of("query.mv.db"),
                List.of("store.mv.db"),
                List.of("index"),
                List.of("query.mv.db", "store.mv.db", "index"));
        for (List<String> lost : losses) {
            for (boolean garbage : new boolean[] {false, true}) {
                for (String name : lost) {
                    assertTrue(Files.exists(workspace.resolve(name)), name);
                    try (Stream<Path> files = Files.walk(workspace.resolve(name))) {
                        for (Path file : files.sorted(java.util.Comparator.reverseOrder())
                                .toList()) {
                            if (!garbage) {
                                Files.delete(file);
                            } else if (Files.isRegularFile(file)) {
                                byte[] noise = new byte[5_000];
                                new Random(4).nextBytes(noise);
                                Files.write(file, noise);
                            }
                        }
                    }
                }
                assertEquals(before, answers(), lost + (garbage ? " garbage" : " deleted"));
            }
        }
        cli.ok("rebuild", workspace);
        assertEquals(before, answers());
    }

    @Test
    void a_flipped_byte_is_found_and_placed_60_times() throws IOException {
        flips(60, 8);
    }

    @Test
    @Tag("long")
    void a_flipped_byte_is_found_and_placed_2000_times() throws IOException {
        flips(2_000, 9);
    }

    private void flips(int rounds, long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> segments = segments();
        for (int round = 0; round < rounds; round++) {
            Path segment = segments.get(random.nextInt(segments.size()));
            byte[] whole = Files.readAllBytes(segment);
            int at = round % 3 == 0
                    ? whole.length - 1 - random.nextInt(Math.min(64, whole.length))
                    : random.nextInt(whole.length);
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(segment, flipped);
            String where = segment + " at " + at + " of " + whole.length;
            Cli.Ran ran = cli.run("verify", workspace, "--json");
            assertEquals(1, ran.exit(), where);
            assertEquals(false, ran.object().get("ok"), where);
            assertNotNull(ran.object().get("firstBad"), where);
            Files.write(segment, whole);
        }
        assertEquals(true, cli.ok("verify", workspace, "--json").object().get("ok"));
        assertEquals(number(2100), cli.ok("info", workspace, "--json").object().get("events"));
    }

    @Test
    void a_flipped_byte_in_a_batch_names_the_first_position_of_its_batch() throws IOException {
        // A frame is a length, a checksum and a body; three imports of 700 events are three batches in order.
        long first = 1;
        for (Path segment : segments()) {
            byte[] whole = Files.readAllBytes(segment);
            byte[] flipped = whole.clone();
            if (whole.length > 4_000) {
                flipped[whole.length / 2] ^= 1;
                Files.write(segment, flipped);
                assertEquals(
                        number(first),
                        cli.run("verify", workspace, "--json").object().get("firstBad"),
                        segment.toString());
                Files.write(segment, whole);
                first += 700;
            }
        }
        assertEquals(2101, first);
    }

    @Test
    void a_cut_tail_and_a_missing_segment_are_found_against_the_head_kept_outside() throws IOException {
        Path head = Files.write(
                folder.resolve("head.txt"), cli.ok("head", workspace).bytes());
        assertEquals(
                true,
                cli.ok("verify", workspace, "--head", head, "--json").object().get("ok"));
        for (Path segment : segments()) {
            byte[] whole = Files.readAllBytes(segment);
            for (int cut : new int[] {1, 13, whole.length / 2, whole.length - 1}) {
                Files.write(segment, java.util.Arrays.copyOf(whole, Math.max(0, whole.length - cut)));
                Cli.Ran ran = cli.run("verify", workspace, "--head", head, "--json");
                assertEquals(1, ran.exit(), segment + " cut by " + cut + ran);
                Files.write(segment, whole);
            }
            Path aside = folder.resolve("aside.seg");
            Files.move(segment, aside, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(
                    1, cli.run("verify", workspace, "--head", head, "--json").exit(), "without " + segment);
            Files.move(aside, segment);
        }
        assertEquals(true, cli.ok("verify", workspace, "--json").object().get("ok"));
    }

    @Test
    void a_folder_that_is_no_workspace_or_a_newer_one_is_said() throws IOException {
        for (String command : List.of("info", "state", "events", "verify", "rebuild", "rejects", "head")) {
            cli.fails(1, command, folder.resolve("nothing"));
            cli.fails(1, command, folder.resolve("state"));
        }
        Path settings = workspace.resolve("workspace.json");
        Files.writeString(settings, Files.readString(settings).replaceAll("(\"format[A-Za-z]*\" ?: ?)[0-9]+", "$199"));
        assertTrue(cli.fails(1, "info", workspace).err().contains("99"));
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        answers.add(cli.ok("state", workspace, "--json").out());
        answers.add(cli.ok("state", workspace, "--at", 999, "--replay", "occurred", "--json")
                .out());
        answers.add(cli.ok("info", workspace, "--json").out());
        answers.add(cli.ok("sql", workspace, "SELECT * FROM \"order\" ORDER BY 1", "--json")
                .out());
        answers.add(cli.ok("sql", workspace, "SELECT * FROM EVENTS ORDER BY 1", "--json")
                .out());
        return answers;
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.walk(workspace.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".seg"))
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    private static java.math.BigDecimal number(long n) {
        return PlainJson.number(n);
    }
}
