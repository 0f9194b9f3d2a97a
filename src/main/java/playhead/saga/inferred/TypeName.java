package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What can be read from the name of an event type.
 *
 * @param words its words in lower case
 * @param role what it says that the event is
 * @param goodEnd whether it sounds like a good end
 * @param badEnd whether it sounds like a bad end
 * @param end whether it sounds like an end, of any sort
 */
record TypeName(List<String> words, NameRole role, boolean goodEnd, boolean badEnd, boolean end) {
    private static final int AKIN = 6;
    private static final int MOST_WORDS = 4;

    /** Reads a name. */
    static TypeName of(String name, VerbTable verbs) {
        List<String> words = split(name);
        List<String> telling = telling(words);
        boolean undo = telling.stream().anyMatch(word -> verbs.undoneBy(word) != null);
        List<String> verb = verb(words);
        boolean failure = verb.stream().anyMatch(verbs::isFailure);
        boolean request = verb.stream().anyMatch(verbs::isRequest) || undo && isOrder(words, verbs);
        NameRole role = NameRole.NONE;
        if (undo) {
            role = failure ? NameRole.UNDO_FAILURE : request ? NameRole.UNDO_REQUEST : NameRole.UNDO;
        } else if (failure) {
            role = NameRole.FAILURE;
        } else if (request) {
            role = NameRole.REQUEST;
        } else if (verb.stream().anyMatch(verbs::isSuccess)) {
            role = NameRole.SUCCESS;
        } else if (verb.stream().anyMatch(verbs::isStart)) {
            role = NameRole.START;
        }
        boolean bad = telling.stream().anyMatch(verbs::isBadEnd);
        boolean good = !bad && telling.stream().anyMatch(verbs::isGoodEnd);
        return new TypeName(
                words, role, good, bad, good || bad || telling.stream().anyMatch(verbs::isEnd));
    }

    /** The words that can tell what an event is: all of a short name, only the last of a sentence. */
    private static List<String> telling(List<String> words) {
        return words.size() > MOST_WORDS ? words.subList(words.size() - 1, words.size()) : words;
    }

    /** The verb: it stands last, in one word or two, or first in a command. */
    private static List<String> verb(List<String> words) {
        String last = words.getLast();
        List<String> verb = new ArrayList<>(List.of(last));
        if (words.size() > 1) {
            verb.add(words.get(words.size() - 2) + last);
        }
        if (words.size() <= MOST_WORDS && !last.endsWith("ed") && !last.endsWith("en")) {
            verb.add(words.getFirst());
        }
        return verb;
    }

    /** A command such as {@code ReleaseStock}: the verb stands first and is no participle. */
    private static boolean isOrder(List<String> words, VerbTable verbs) {
        String first = words.getFirst();
        return words.size() > 1 && verbs.undoneBy(first) != null && !first.endsWith("ed") && !first.endsWith("tion");
    }

    /**
     * How sure it is by their names that an event of this name undoes one of the other: 2 when they speak of the same
     * thing, 1 when only the verbs fit, 0 when nothing does.
     */
    int undoes(TypeName other, VerbTable verbs) {
        if (role != NameRole.UNDO || other.role.isUndoing() || other.role == NameRole.FAILURE || other.badEnd) {
            return 0;
        }
        for (String word : words) {
            List<String> stems = verbs.undoneBy(word);
            boolean fits = stems != null && other.words.stream().anyMatch(one -> matches(one, stems));
            if (fits || stems != null && stems.contains("*")) {
                return sharesNoun(other, verbs) ? 2 : fits ? 1 : 0;
            }
        }
        return 0;
    }

    private static boolean matches(String word, List<String> stems) {
        String bare = word.startsWith("ge") ? word.substring(2) : word;
        return VerbTable.begins(word, stems) || VerbTable.begins(bare, stems);
    }

    /** The words before the verb. */
    List<String> noun() {
        return words.subList(0, words.size() - 1);
    }

    /** Whether two names speak of the same thing: they have a word in common. */
    boolean isAbout(TypeName other) {
        return words.stream().anyMatch(other.words::contains);
    }

    /** Whether the undoing is one that can also be said of the whole: an order is cancelled, money is refunded. */
    boolean isOfTheWhole() {
        return words.stream()
                .anyMatch(word -> word.startsWith("cancel") || word.startsWith("storn") || word.startsWith("annul"));
    }

    private boolean sharesNoun(TypeName other, VerbTable verbs) {
        List<String> nouns =
                words.stream().filter(word -> verbs.undoneBy(word) == null).toList();
        return nouns.isEmpty()
                || nouns.stream().anyMatch(noun -> other.words.stream().anyMatch(one -> akin(noun, one)));
    }

    /** Whether two words begin alike, as withdrawal and withdrawn do. */
    private static boolean akin(String one, String other) {
        return one.equals(other)
                || one.length() >= AKIN && other.length() >= AKIN && one.regionMatches(0, other, 0, AKIN);
    }

    private static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean humps = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (!Character.isLetter(c) || humps) {
                take(word, words);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            }
        }
        take(word, words);
        if (words.size() > 1
                && (words.getLast().equals("event") || words.getLast().equals("message"))) {
            words.removeLast();
        }
        return words.isEmpty() ? List.of("") : List.copyOf(words);
    }

    private static void take(StringBuilder word, List<String> words) {
        // A single letter is a version or an index.
        if (word.length() > 1) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        word.setLength(0);
    }
}
