package playhead.ui.colour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.workspace.Display;

/**
 * The signs of all event types of a log. The letters are the first ones of the words of the name; a type whose letters a more
 * frequent one took gets others of its name, then a number. Immutable.
 */
public final class TypeSigns {
    /** Before a log was counted. */
    public static final TypeSigns NONE = new TypeSigns(Map.of());

    private final Map<String, TypeSign> signs;

    private TypeSigns(Map<String, TypeSign> signs) {
        this.signs = signs;
    }

    /**
     * Gives every type its sign.
     *
     * @param types all types, the most frequent first
     * @param coloured so many of them have a colour of their own
     */
    public static TypeSigns of(List<String> types, int coloured) {
        Map<String, TypeSign> signs = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < types.size(); i++) {
            String letters = letters(types.get(i), taken, numbers);
            taken.add(letters);
            signs.put(Display.safe(types.get(i)), new TypeSign(i < coloured ? i : Palette.TYPES, letters));
        }
        return new TypeSigns(signs);
    }

    /** The sign of a type, given as the log or the screen names it. */
    public TypeSign of(String type) {
        return signs.getOrDefault(Display.safe(type), TypeSign.UNKNOWN);
    }

    private static String letters(String type, Set<String> taken, Map<String, Integer> numbers) {
        Name name = Name.of(type);
        String first = upper(name.letters().getFirst());
        List<String> wanted = new ArrayList<>();
        name.initials().stream()
                .skip(1)
                .forEach(at -> wanted.add(first + upper(name.letters().get(at))));
        if (name.initials().size() == 1) {
            wanted.add(first);
        }
        // What tells OrderPaid from OrderPlaced stands behind the second beginning.
        int from = name.initials().size() == 1 ? 1 : name.initials().get(1) + 1;
        for (int i = 1; i < name.letters().size(); i++) {
            int at = 1 + (from - 1 + i - 1) % (name.letters().size() - 1);
            wanted.add(first + name.letters().get(at));
        }
        for (String letters : wanted) {
            if (!taken.contains(letters)) {
                return letters;
            }
        }
        String numbered;
        do {
            numbered = first + numbers.merge(first, 1, Integer::sum);
        } while (taken.contains(numbered));
        return numbered;
    }

    /**
     * The letters and digits of a name, a question mark where it has none.
     *
     * @param letters at least one
     * @param initials indexes of those that begin a word: {@code OrderPaid}, {@code order_paid}, {@code order paid}
     */
    private record Name(List<String> letters, List<Integer> initials) {
        static Name of(String type) {
            Name name = new Name(new ArrayList<>(), new ArrayList<>());
            int[] signs = type.codePoints().toArray();
            for (int i = 0; i < signs.length; i++) {
                if (Character.isLetterOrDigit(signs[i])) {
                    if (begins(signs, i)) {
                        name.initials.add(name.letters.size());
                    }
                    name.letters.add(Character.toString(signs[i]));
                }
            }
            return name.letters.isEmpty() ? new Name(List.of("?"), List.of(0)) : name;
        }

        private static boolean begins(int[] signs, int at) {
            return at == 0
                    || !Character.isLetterOrDigit(signs[at - 1])
                    || Character.isUpperCase(signs[at])
                            && (!Character.isUpperCase(signs[at - 1])
                                    || at + 1 < signs.length && Character.isLowerCase(signs[at + 1]));
        }
    }

    private static String upper(String letter) {
        int c = letter.codePointAt(0);
        return Character.toString(Character.toUpperCase(c));
    }
}
