package playhead.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import playhead.workspace.Display;

/**
 * Everything the window says, in one language. Each area of the window keeps its words in a file of its own,
 * {@code words/AREA.properties} in English and {@code words/AREA_de.properties} in German. Immutable.
 */
public final class Words {
    /** The areas, one file a language each. */
    public static final List<String> AREAS = List.of(
            "window",
            "playhead",
            "revert",
            "changes",
            "decision",
            "opening",
            "events",
            "state",
            "detail",
            "compare",
            "whatif",
            "totals",
            "sets",
            "sagas",
            "timeline",
            "notes",
            "job",
            "look",
            "filter",
            "colour",
            "saved",
            "importing",
            "export",
            "watch",
            "rules",
            "lab",
            "lesson",
            "teach",
            "sides",
            "styles",
            Phrases.AREA);
    /** The languages there are; the first is the one for everybody else. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Locale language;
    private final Properties texts = new Properties();
    private final Phrases phrases;

    /** @param wanted the user's language; one that there are no words in becomes English */
    public Words(Locale wanted) {
        language = LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
        AREAS.forEach(area -> texts.putAll(read(area, language)));
        phrases = language.equals(LANGUAGES.getFirst()) ? null : new Phrases(language);
    }

    /** The words of one area in one language, as its file has them. */
    public static Properties read(String area, Locale language) {
        String ending = language.equals(LANGUAGES.getFirst()) ? "" : "_" + language.getLanguage();
        String file = "/words/" + area + ending + ".properties";
        Properties read = new Properties();
        try (InputStream bytes = Words.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + file);
            }
            Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
            read.load(characters);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return read;
    }

    /** The language they are in. */
    public Locale language() {
        return language;
    }

    /** The language after this one. */
    public Locale next() {
        return LANGUAGES.get((LANGUAGES.indexOf(language) + 1) % LANGUAGES.size());
    }

    /**
     * The text of a key. A key that is missing is a mistake in the program.
     *
     * @param arguments take the places {@code {0}}, {@code {1}}, … as {@link MessageFormat} writes them
     */
    public String text(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(text, language).format(arguments);
    }

    /**
     * What the parts below the window say in English, such as why something was refused: in this language as far as it is
     * known, and safe to show.
     */
    public String said(String english) {
        String plain = String.valueOf(english);
        return Display.safe(phrases == null ? plain : phrases.said(plain));
    }

    /** True when there is a text for a key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The same words for FXML files, which ask for {@code %key}. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return has(key) ? text(key) : null;
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(texts.stringPropertyNames());
            }
        };
    }
}
