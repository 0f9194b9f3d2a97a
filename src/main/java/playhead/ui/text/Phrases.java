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
    private static final int MOST_PARTS = 2;
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
            String plain = plain(english);
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

    /** A sentence as it is said, without the apostrophes that {@link MessageFormat} wants. */
    static String plain(String written) {
        return written.replace("'{'", "{").replace("'}'", "}").replace("''", "'");
    }

    /** What was said, as far as it is known in the other language. */
    String said(String english) {
        return one(english, false)
                .or(() -> row(english, true))
                .or(() -> one(english, true))
                .or(() -> row(english, false))
                .orElse(english);
    }

    /** One sentence; {@code several} also one with a place that several others stand in. */
    private Optional<String> one(String english, boolean several) {
        return english.length() > LONGEST
                ? Optional.empty()
                : whole(english, several).or(() -> ending(english, several));
    }

    private Optional<String> whole(String english, boolean several) {
        return phrases.stream()
                .map(phrase -> match(phrase, english, several))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> match(Phrase phrase, String english, boolean several) {
        Matcher found = phrase.sign().matcher(english);
        if (!found.matches()) {
            return Optional.empty();
        }
        Object[] values = new Object[MOST_PLACES];
        for (int i = 0; i < phrase.places().size(); i++) {
            String value = found.group(i + 1);
            if (!several && value.contains(JOINT)) {
                return Optional.empty();
            }
            values[phrase.places().get(i)] = said(value);
        }
        return Optional.of(new MessageFormat(phrase.other(), language).format(values));
    }

    /** Such as a file or a line, a colon, and what is wrong there. */
    private Optional<String> ending(String english, boolean several) {
        for (int at = english.indexOf(COLON); at > 0; at = english.indexOf(COLON, at + 1)) {
            String before = english.substring(0, at);
            if (!several && before.contains(JOINT)) {
                return Optional.empty();
            }
            Optional<String> known = whole(english.substring(at + COLON.length()), several);
            if (known.isPresent()) {
                return Optional.of(whole(before, several).orElse(before) + COLON + known.get());
            }
        }
        return Optional.empty();
    }

    /**
     * Several sentences, one after the other, some of which may have the joint within themselves.
     *
     * @param all only when each of them is known
     */
    private Optional<String> row(String english, boolean all) {
        String[] parts = english.split(JOINT);
        List<String> said = new ArrayList<>();
        for (int from = 0; from < parts.length; ) {
            int to = Math.min(parts.length, from + MOST_PARTS);
            Optional<String> known = one(join(parts, from, to), false);
            while (known.isEmpty() && to > from + 1) {
                to--;
                known = one(join(parts, from, to), false);
            }
            if (known.isEmpty() && all) {
                return Optional.empty();
            }
            said.add(known.orElse(parts[from]));
            from = to;
        }
        return parts.length > 1 ? Optional.of(String.join(JOINT, said)) : Optional.empty();
    }

    private static String join(String[] parts, int from, int to) {
        return String.join(JOINT, Arrays.asList(parts).subList(from, to));
    }
}
