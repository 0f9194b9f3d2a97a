package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern IN_FXML = Pattern.compile("=\"%([a-zA-Z0-9_.]+)\"");
    private static final Pattern IN_CODE =
            Pattern.compile("words(?:\\(\\))?\\s*\\.text\\(\\s*\"([a-zA-Z0-9_.]+)\"\\s*[,)]");

    @Test
    void every_key_exists_in_both_languages_with_the_same_places_for_values() {
        for (String area : Words.AREAS) {
            Properties english = Words.read(area, Locale.ENGLISH);
            Properties german = Words.read(area, Locale.GERMAN);
            assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(german.keySet()), area);
            english.forEach((key, text) -> {
                String other = german.getProperty((String) key);
                assertFalse(((String) text).isBlank() || other.isBlank(), key + " says nothing");
                assertEquals(places((String) text), places(other), key + ": " + text + " / " + other);
            });
        }
    }

    @Test
    void no_key_stands_in_two_areas() {
        Set<Object> seen = new HashSet<>();
        for (String area : Words.AREAS) {
            Words.read(area, Locale.ENGLISH)
                    .keySet()
                    .forEach(key -> assertTrue(seen.add(key), key + " again in " + area));
        }
    }

    @Test
    void every_key_that_screens_and_code_ask_for_exists() throws IOException {
        Words words = new Words(Locale.ENGLISH);
        List<String> missing = new ArrayList<>();
        missing.addAll(missing(words, Path.of("fxml"), ".fxml", IN_FXML));
        missing.addAll(missing(words, Path.of("src/main/java/playhead/ui"), ".java", IN_CODE));
        assertEquals(List.of(), missing);
    }

    @Test
    void german_has_one_word_for_a_log_for_a_workspace_and_for_the_lab() throws IOException {
        Pattern others = Pattern.compile("\\b(Protokoll|Arbeitsbereich)|\\bLab\\b");
        List<String> found = new ArrayList<>();
        for (String area : Words.AREAS) {
            Words.read(area, Locale.GERMAN).forEach((key, text) -> {
                if (others.matcher((String) text).find()) {
                    found.add(key + " = " + text);
                }
            });
        }
        try (Stream<Path> lessons = Files.list(Path.of("src/main/resources/lessons"))) {
            for (Path lesson : lessons.toList()) {
                Files.readAllLines(lesson).stream()
                        .map(line -> line.substring(line.indexOf("de:") + 1))
                        .filter(said -> others.matcher(said).find() && said.startsWith("e:"))
                        .forEach(said -> found.add(lesson.getFileName() + " " + said));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void a_language_there_is_none_for_becomes_english() {
        assertEquals(Locale.ENGLISH, new Words(Locale.JAPANESE).language());
        assertEquals(Locale.GERMAN, new Words(Locale.forLanguageTag("de-AT")).language());
    }

    private static int places(String text) {
        return new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    private static List<String> missing(Words words, Path folder, String ending, Pattern pattern) throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher key = pattern.matcher(Files.readString(file));
                while (key.find()) {
                    if (!words.has(key.group(1))) {
                        missing.add(file.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        return missing;
    }
}
