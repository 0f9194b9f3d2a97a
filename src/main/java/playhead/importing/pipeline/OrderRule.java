package playhead.importing.pipeline;

import java.util.Locale;
import java.util.Optional;

/** What decides on the positions of an import's events. */
public enum OrderRule {
    /** The source's own positions. */
    SOURCE,
    /** The events' times; see {@link playhead.event.OccurredOrder}. */
    TIME,
    /** The order in the files, files in the order given. */
    FILE;

    /** As on the command line and in the summary. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of that name, if there is one. */
    public static Optional<OrderRule> of(String text) {
        for (OrderRule rule : values()) {
            if (rule.text().equals(text)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
