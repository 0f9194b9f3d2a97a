package playhead.saga.variants;

import java.util.List;

/** What is looked for in the paths of sagas. */
public sealed interface PathPick {
    /**
     * Sagas that took a path.
     *
     * @param definition what they are called
     * @param path their event types, repetitions once
     */
    record Taken(String definition, List<String> path) implements PathPick {
        public Taken {
            path = List.copyOf(path);
        }
    }

    /**
     * Sagas that have an event of a type.
     *
     * @param type its name
     */
    record Reached(String type) implements PathPick {}

    /**
     * Sagas in which one type follows another at once.
     *
     * @param from the first
     * @param to the second
     */
    record Followed(String from, String to) implements PathPick {}

    /**
     * Sagas that began a step, whatever its events are called.
     *
     * @param step its name
     */
    record Begun(String step) implements PathPick {}
}
