package playhead.importing.preview;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import playhead.importing.mapping.Normalize;

/** Tries ways to bring ids to one form on ids of a file. Pure. */
public final class Normalizing {
    private static final int EXAMPLES = 8;
    private static final List<String> PARTS = List.of("[0-9]+", "\\S+(?:\\s+\\S+)*", "[A-Za-z]+-?[0-9]+", "[^@]+");

    private Normalizing() {}

    /**
     * What a way does to ids.
     *
     * @param how the way
     * @param before distinct ids as they stand
     * @param after distinct ids in their common form
     * @param refused ids in which nothing was found; their records would be rejects
     * @param examples some ids with what becomes of them, those first that come together; null for one that is refused
     */
    public record Trial(Normalize how, int before, int after, int refused, Map<String, String> examples) {}

    /** Tries one way. */
    public static Trial trial(Normalize how, Collection<String> ids) {
        Set<String> before = new LinkedHashSet<>(ids);
        Map<String, List<String>> after = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        for (String id : before) {
            String made = how.apply(id);
            if (made == null) {
                refused.add(id);
            } else {
                after.computeIfAbsent(made, fresh -> new ArrayList<>()).add(id);
            }
        }
        Map<String, String> examples = new LinkedHashMap<>();
        refused.stream().limit(2).forEach(id -> examples.put(id, null));
        after.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .forEach(entry -> entry.getValue().stream()
                        .filter(id -> examples.size() < EXAMPLES)
                        .forEach(id -> examples.put(id, entry.getKey())));
        return new Trial(how, before.size(), after.size(), refused.size(), examples);
    }

    /** The way that brings most ids together and refuses none, if there is one. */
    public static Optional<Trial> suggest(Collection<String> ids) {
        Trial best = null;
        for (String part : PARTS) {
            Trial trial = trial(new Normalize(Pattern.compile(part), 0, ""), ids);
            boolean useful = trial.refused() == 0 && trial.after() > 1 && trial.after() < trial.before();
            if (useful && (best == null || trial.after() < best.after())) {
                best = trial;
            }
        }
        return Optional.ofNullable(best);
    }
}
