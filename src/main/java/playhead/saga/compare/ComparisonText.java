package playhead.saga.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import playhead.event.Json;
import playhead.saga.Saga;

/** A comparison in lines for people. English. */
public final class ComparisonText {
    private static final int DIGITS = 3;

    /** A writer of lines. */
    public ComparisonText() {}

    /** The lines. */
    public List<String> lines(SagaComparison compared) {
        List<String> lines = new ArrayList<>();
        lines.add("one:   " + head(compared.one()));
        lines.add("other: " + head(compared.other()));
        lines.add(
                compared.first() < 0
                        ? "both went the same way"
                        : "first divergence: " + name(compared.steps().get(compared.first())));
        lines.add("steps");
        for (int i = 0; i < compared.steps().size(); i++) {
            AlignedStep step = compared.steps().get(i);
            lines.add((i == compared.first() ? "> " : "  ") + sign(step) + " " + name(step) + ": "
                    + side(compared.one(), step, step.one()) + " | " + side(compared.other(), step, step.other())
                    + words(step));
            for (PayloadChange change : step.payload()) {
                lines.add("      " + change.type() + " (" + change.one() + " | " + change.other() + ")  "
                        + change.field() + ": " + shown(change.mine()) + " | " + shown(change.theirs()));
            }
        }
        if (compared.cut()) {
            lines.add("too many events: payloads of the last were not compared");
        }
        return lines;
    }

    private static String head(Saga saga) {
        return saga.row().definition() + " " + saga.row().id() + ", "
                + saga.row().status().text() + ", " + saga.row().events() + " events";
    }

    private static String name(AlignedStep step) {
        return step.name() == null ? "outside of steps" : step.name();
    }

    private static String sign(AlignedStep step) {
        return step.unlike().contains(Unlike.MISSING)
                ? "+"
                : step.unlike().contains(Unlike.EXTRA)
                        ? "-"
                        : step.diverges() ? "!" : step.unlike().contains(Unlike.UNDONE) ? "~" : "=";
    }

    private static String side(Saga saga, AlignedStep step, int number) {
        if (number >= 0) {
            return saga.steps().get(number).status().text();
        }
        return step.name() == null
                ? saga.events().stream().filter(event -> event.step() < 0).count() + " events"
                : "none";
    }

    private static String words(AlignedStep step) {
        StringBuilder text = new StringBuilder();
        if (step.unlike().contains(Unlike.EVENTS)) {
            text.append(", other events");
        }
        if (step.unlike().contains(Unlike.TIME)) {
            text.append(time(step.later(), "later", "earlier"));
            text.append(time(step.longer(), "longer", "shorter"));
        }
        return text.toString();
    }

    private static String time(double seconds, String more, String less) {
        if (Double.isNaN(seconds) || Math.abs(seconds) < 0.0005) {
            return "";
        }
        String number = BigDecimal.valueOf(Math.abs(seconds))
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return ", " + number + " s " + (seconds > 0 ? more : less);
    }

    private static String shown(Json value) {
        return value == null ? "none" : value.toString();
    }
}
