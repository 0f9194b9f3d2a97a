package playhead.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Numbers for names that come again, so that nothing is lost: {@code a}, {@code a (2)}, {@code a (3)}. A line that is one
 * name over and over costs no more a name than any other. For one record and one thread.
 */
public final class FreeNames {
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * The name, or with the first number that makes it another one.
     *
     * @param name wanted
     * @param taken names that are there already
     */
    public String of(String name, Set<String> taken) {
        String free = name;
        int count = numbers.getOrDefault(name, 1);
        while (taken.contains(free)) {
            free = name + " (" + ++count + ")";
        }
        if (count > 1) {
            numbers.put(name, count);
        }
        return free;
    }
}
