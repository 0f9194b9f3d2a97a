package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.workspace.Answer;
import playhead.workspace.ImportOptions;
import playhead.workspace.Replay;
import playhead.workspace.Workspace;
import playhead.workspace.Workspaces;

class PhrasesTest {
    private static final int SURE = 6;
    private static final int MOST_CUTS = 2;

    @TempDir
    Path folder;

    private final Words german = new Words(Locale.GERMAN);

    @Test
    void every_sentence_is_said_somewhere_below_the_window_word_for_word() throws IOException {
        String program = sources();
        List<String> nobody = new ArrayList<>();
        Properties english = Words.read(Phrases.AREA, Locale.ENGLISH);
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            for (String part : Phrases.plain(english.getProperty(key)).split("\\{\\d\\}")) {
                if (part.strip().length() >= SURE && !isSaid(part.strip(), program, MOST_CUTS)) {
                    nobody.add(key + ": " + part);
                }
            }
        }
        assertEquals(List.of(), nobody);
    }

    /**
     * In one go, or in pieces where conditions and numbers stand between: as long ones as there are, since a part of what is
     * said is said.
     */
    private static boolean isSaid(String part, String program, int cuts) {
        if (program.contains(part)) {
            return true;
        }
        int said = 0;
        for (int beyond = part.length(); beyond - said > 1; ) {
            int middle = said + beyond >>> 1;
            if (program.contains(part.substring(0, middle))) {
                said = middle;
            } else {
                beyond = middle;
            }
        }
        return cuts > 0 && said > 0 && isSaid(part.substring(said), program, cuts - 1);
    }

    /** All sources below the window, with texts that go on in the next line put together. */
    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/playhead"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!file.startsWith("src/main/java/playhead/ui") || file.endsWith("CorrectionViewModel.java")) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString().replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\"");
    }

    @Test
    void each_sentence_is_known_again_with_what_stands_in_it() {
        Properties english = Words.read(Phrases.AREA, Locale.ENGLISH);
        for (String key : english.stringPropertyNames()) {
            String said = Phrases.plain(english.getProperty(key)).replaceAll("\\{(\\d)\\}", "<$1>");
            String expected = german.text(key, "<0>", "<1>", "<2>", "<3>");
            assertEquals(expected, german.said(said), key);
        }
    }

    @Test
    void what_is_not_known_stays_as_it_was_said_and_english_stays_english() {
        assertEquals("a sentence of tomorrow", german.said("a sentence of tomorrow"));
        assertEquals("the workspace is sealed", new Words(Locale.ENGLISH).said("the workspace is sealed"));
        assertEquals(
                "a.csv: Zeile 7: der JSON-Wert endet nicht; morgen",
                german.said("a.csv: line 7: the JSON value does not end; morgen"));
        assertTrue(german.said("evil \u202E name: no such file").contains("U+202E"));
    }

    @Test
    void what_a_user_meets_when_opening_is_german() throws Exception {
        assertGerman(refusal(workspaces().open(folder.resolve("nothing"))));
        Path root = imported("orders", "type,time", "a,2026-01-01T00:00:00Z");
        try (Workspace held = given(workspaces().open(root))) {
            assertGerman(refusal(workspaces().open(root)));
            assertGerman(refusal(held.session().locate("99", Replay.RECORDED)));
            assertGerman(refusal(held.session().locate("soon", Replay.RECORDED)));
            assertGerman(refusal(held.session().history("nobody", null, Replay.RECORDED)));
        }
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "x");
        assertGerman(refusal(workspaces().openOrCreate(other)));
        Files.writeString(
                root.resolve("workspace.json"),
                Files.readString(root.resolve("workspace.json"))
                        .replaceFirst("\"format\"\\s*:\\s*\\d+", "\"format\":99"));
        assertGerman(refusal(workspaces().open(root)));
    }

    @Test
    void what_a_user_meets_when_importing_is_german() throws Exception {
        assertGerman(failure("picture.png", "\u0089PNG\u0000\u0001\u0002"));
        assertGerman(failure("cut.json", "[{\"a\":1},"));
        assertGerman(failure("half.xes", "<log><trace>"));
        assertGerman(failure("none.csv", "time,case\nsoon,1\nlater,2\n"));
        ImportOutcome.Imported naive = (ImportOutcome.Imported) outcome("naive.csv", "time,case\n2026-01-01 10:00,1\n");
        assertGerman(naive.warnings().getFirst());
        Files.write(
                folder.resolve("latin.csv"),
                "time,case\n2026-01-01T10:00:00Z,Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        ImportOutcome.Imported latin = (ImportOutcome.Imported) imported(folder.resolve("latin.csv"));
        assertTrue(
                latin.warnings().toString().contains("windows-1252"),
                latin.warnings().toString());
        latin.warnings().forEach(this::assertGerman);
        assertGerman(refusal(workspaces()
                .importInto(
                        folder.resolve("gone.playhead"),
                        ImportOptions.of(List.of(folder.resolve("gone.csv"))),
                        ImportProgress.NONE)));
    }

    @Test
    void the_place_of_a_mistake_in_a_condition_is_said_whole() {
        assertEquals(
                "Bedingung, Zeile 1, Spalte 21: den Namen `reason` gibt es hier nicht; ähnlich: data.reason",
                german.said("condition, line 1, column 21: there is no name `reason` here; near: data.reason"));
    }

    @Test
    void why_a_record_was_rejected_is_german() throws Exception {
        Path root = imported(
                "rejects",
                "time,case,n",
                "2026-01-01T00:00:00Z,1,1",
                "someday,1,1",
                "2026-02-30,1,1",
                "x,1,1,4",
                "\"x\"y,1,1");
        List<String> reasons = new ArrayList<>();
        try (Workspace workspace = given(workspaces().open(root))) {
            workspace.rejects(reject -> reasons.add(reject.toString()
                    .replaceFirst(".*\"reason\":\"", "")
                    .replaceFirst("\",\"text\".*", "")
                    .replace("\\\"", "\"")));
        }
        assertEquals(4, reasons.size());
        reasons.forEach(this::assertGerman);
    }

    private void assertGerman(String english) {
        String said = german.said(english);
        assertFalse(said.equals(english), english);
        assertFalse(said.matches("(?s).*\\b(the|is|no|not|were|does|an|in the)\\b.*"), english + " became " + said);
    }

    private String failure(String name, String content) throws IOException {
        return String.join("; ", ((ImportOutcome.Failed) outcome(name, content)).reasons());
    }

    private ImportOutcome outcome(String name, String content) throws IOException {
        return imported(Files.writeString(folder.resolve(name), content));
    }

    private ImportOutcome imported(Path log) throws IOException {
        return given(workspaces()
                .importInto(
                        folder.resolve(log.getFileName() + ".playhead"),
                        ImportOptions.of(List.of(log)),
                        ImportProgress.NONE));
    }

    private Path imported(String name, String... lines) throws IOException {
        imported(Files.write(folder.resolve(name + ".csv"), List.of(lines)));
        return folder.resolve(name + ".csv.playhead");
    }

    private Workspaces workspaces() {
        return new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
    }

    private static String refusal(Answer<?> answer) {
        return ((Answer.Refused<?>) answer).reason();
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T>(String reason, boolean wrongUsage) -> throw new AssertionError(reason);
        };
    }

    @Test
    void type_errors_of_expressions_and_problems_of_mappings_are_german() throws IOException {
        Path log = Files.writeString(
                folder.resolve("types.ndjson"), "{\"stream\":\"a-1\",\"type\":\"Made\",\"data\":{\"x\":1}}\n");
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "ann", folder.resolve("types-state"));
        workspaces.importInto(folder.resolve("types"), ImportOptions.of(List.of(log)), ImportProgress.NONE);
        try (Workspace workspace = ((Answer.Given<Workspace>) workspaces.open(folder.resolve("types"))).value()) {
            String said = german.said(((Answer.Refused<?>) workspace
                            .session()
                            .events(new playhead.workspace.EventQuery("-\"a\" == 1", 1, 1, null, Replay.RECORDED)))
                    .reason());
            assertTrue(said.contains("- braucht eine Zahl, nicht Text"), said);
            assertFalse(said.contains("needs"), said);
        }
        assertEquals("Zeile 3: den Schlüssel 'a' gibt es zweimal", german.said("line 3: the key 'a' is there twice"));
        assertEquals("eine Notiz 7 gibt es nicht", german.said("there is no note 7"));
    }
}
