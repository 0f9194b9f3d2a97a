package playhead.saga;

import java.util.List;

/**
 * What stands beside a saga and is no part of what happened.
 *
 * @param expected what may still come
 * @param notes what was said about it, by position
 */
public record Margin(List<Expectation> expected, List<SagaNote> notes) {
    /** Nothing. */
    public static final Margin NONE = new Margin(List.of(), List.of());

    public Margin {
        expected = List.copyOf(expected);
        notes = List.copyOf(notes);
    }
}
