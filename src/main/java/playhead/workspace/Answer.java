package playhead.workspace;

import java.util.List;
import java.util.function.Function;

/**
 * What a workspace says to a request: the answer, or why there is none.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
    /**
     * The answer.
     *
     * @param value what was asked for
     * @param warnings one line each, to be shown beside it
     */
    record Given<T>(T value, List<String> warnings) implements Answer<T> {
        public Given {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * No answer.
     *
     * @param reason one line for people
     * @param wrongUsage true when the request itself was malformed (a position outside the log, say), false when the
     *     data or a check said no
     */
    record Refused<T>(String reason, boolean wrongUsage) implements Answer<T> {}

    /** An answer without warnings. */
    static <T> Answer<T> of(T value) {
        return new Given<>(value, List.of());
    }

    /** The data or a check says no. */
    static <T> Answer<T> refuse(String reason) {
        return new Refused<>(reason, false);
    }

    /** The request is malformed. */
    static <T> Answer<T> misuse(String reason) {
        return new Refused<>(reason, true);
    }

    /** Goes on with the value, keeps the warnings or the refusal. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return switch (this) {
            case Refused<T>(String reason, boolean wrongUsage) -> new Refused<>(reason, wrongUsage);
            case Given<T>(T value, List<String> warnings) ->
                switch (next.apply(value)) {
                    case Refused<R> refused -> refused;
                    case Given<R>(R result, List<String> more) ->
                        new Given<>(
                                result,
                                java.util.stream.Stream.concat(warnings.stream(), more.stream())
                                        .toList());
                };
        };
    }
}
