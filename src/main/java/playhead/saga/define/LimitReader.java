package playhead.saga.define;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import playhead.fold.rules.Problem;
import playhead.fold.rules.YamlDocument;

/** Reads how long something may take: {@code 7d}, {@code PT30S}, or the field that says until when. */
record LimitReader(PatternReader patterns, List<Problem> problems) {
    private static final Pattern SHORT = Pattern.compile("([1-9][0-9]{0,8})\\s*(ms|s|m|h|d)");

    /** The limit, or null with a problem. */
    Limit read(Node node) {
        String text = YamlDocument.text(node);
        if (text != null && PatternReader.isPath(text)) {
            return new Limit(null, patterns.path(node, "deadline"));
        }
        Duration duration = text == null ? null : duration(text.strip());
        if (duration == null || duration.isNegative() || duration.isZero()) {
            problems.add(new Problem(
                    YamlDocument.line(node),
                    "a deadline is a duration such as 7d, 12h, 30s or PT36H, or a field that says a time:"
                            + " data.deadline"));
            return null;
        }
        return new Limit(duration, null);
    }

    private static Duration duration(String text) {
        Matcher given = SHORT.matcher(text);
        if (!given.matches()) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException none) {
                return null;
            }
        }
        long count = Long.parseLong(given.group(1));
        return switch (given.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
