package playhead.ui.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in another language what the parts below the window say in English: refusals, warnings, reasons of rejects. Their
 * sentences are printed, scripted against and kept in journals, so they stay as they are; a sentence is its own code. The
 * area {@code said} has each of them, with places for what changes, and what it is called in the other language. What is
 * not there is shown as it was said. Immutable.
 */
final class Phrases {
    static final String AREA = "said";

    private static final int LONGEST = 1_000;
    private static final int MOST_PLACES = 10;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final String COLON = ": ";
    private static final String JOINT = "; ";

    private final List<Phrase> phrases = new ArrayList<>();
    private final Locale language;

    /**
     * One sentence.
     *
     * @param sign matches what is said in English
     * @param places number of each place, in the order in which they stand there
     * @param letters how much of it is fixed
     * @param other the same in the other language, as {@link MessageFormat} writes it
     */
    private record Phrase(Pattern sign, List<Integer> places, int letters, String other) {
        static Phrase of(String english, String other) {
            String plain = english.replace("''", "'");
            StringBuilder sign = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            int letters = 0;
            int from = 0;
            Matcher place = PLACE.matcher(plain);
            while (place.find()) {
                sign.append(Pattern.quote(plain.substring(from, place.start()))).append("(.+?)");
                letters += place.start() - from;
                places.add(Integer.parseInt(place.group(1)));
                from = place.end();
            }
            sign.append(Pattern.quote(plain.substring(from)));
            letters += plain.length() - from;
            return new Phrase(Pattern.compile(sign.toString(), Pattern.DOTALL), places, letters, other);
        }
    }

    Phrases(Locale language) {
        this.language = language;
        Properties english = Words.read(AREA, Locale.ENGLISH);
        Properties others = Words.read(AREA, language);
        english.stringPropertyNames()
                .forEach(key -> phrases.add(Phrase.of(english.getProperty(key), others.getProperty(key))));
        phrases.sort(Comparator.comparingInt(Phrase::letters).reversed());
    }

    /** What was said, as far as it is known in the other language. */
    String said(String english) {
        if (english.length() > LONGEST) {
            return english;
        }
        return whole(english).or(() -> ending(english)).orElseGet(() -> row(english));
    }

    private Optional<String> whole(String english) {
        return phrases.stream()
                .map(phrase -> match(phrase, english))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> match(Phrase phrase, String english) {
        Matcher found = phrase.sign().matcher(english);
        if (!found.matches()) {
            return Optional.empty();
        }
        Object[] values = new Object[MOST_PLACES];
        for (int i = 0; i < phrase.places().size(); i++) {
            values[phrase.places().get(i)] = said(found.group(i + 1));
        }
        return Optional.of(new MessageFormat(phrase.other(), language).format(values));
    }

    /** Such as a file or a line, a colon, and what is wrong there. */
    private Optional<String> ending(String english) {
        for (int at = english.indexOf(COLON); at > 0; at = english.indexOf(COLON, at + 1)) {
            Optional<String> known = whole(english.substring(at + COLON.length()));
            if (known.isPresent()) {
                String before = english.substring(0, at);
                return Optional.of(whole(before).orElse(before) + COLON + known.get());
            }
        }
        return Optional.empty();
    }

    /** Several sentences, one after the other. */
    private String row(String english) {
        return english.contains(JOINT)
                ? Arrays.stream(english.split(JOINT)).map(this::said).collect(Collectors.joining(JOINT))
                : english;
    }
}
