package playhead.workspace;

import java.util.List;

/**
 * What was found of one condition of a watch or rule.
 *
 * @param found the places, in order
 * @param looked at so many states or events
 * @param unjudged what could not be judged, a line each
 * @param problem why it cannot be judged at all, or null
 */
record Judged(List<Occasion> found, long looked, List<String> unjudged, String problem) {
    Judged {
        found = List.copyOf(found);
        unjudged = List.copyOf(unjudged);
    }

    /** It cannot be judged. */
    static Judged not(String problem) {
        return new Judged(List.of(), 0, List.of(), problem);
    }
}
