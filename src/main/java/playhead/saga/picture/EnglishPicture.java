package playhead.saga.picture;

import java.util.Locale;
import java.util.function.UnaryOperator;
import playhead.event.EventTime;
import playhead.saga.SagaRow;
import playhead.saga.StepStatus;

/**
 * English, times as ISO 8601: what files and the command line are written in.
 *
 * @param safe makes a name from the log safe to show
 */
public record EnglishPicture(UnaryOperator<String> safe) implements PictureWords {
    @Override
    public String name(String fromLog) {
        return safe.apply(fromLog);
    }

    @Override
    public String status(StepStatus status) {
        return status.text();
    }

    @Override
    public String time(EventTime time) {
        return time.print();
    }

    @Override
    public String lasting(double seconds) {
        if (seconds < 1) {
            return Math.round(seconds * 1_000) + " ms";
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds).replace(".0 s", " s");
        }
        long whole = Math.round(seconds);
        return whole < 3_600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole < 86_400
                        ? whole / 3_600 + " h " + whole % 3_600 / 60 + " min"
                        : whole / 86_400 + " d " + whole % 86_400 / 3_600 + " h";
    }

    @Override
    public String waitsFor() {
        return "waits for";
    }

    @Override
    public String skipped() {
        return "not done";
    }

    @Override
    public String rounds(int times) {
        return times + " rounds folded";
    }

    @Override
    public String more(int steps) {
        return "+ " + steps + " more";
    }

    @Override
    public String title(SagaRow row) {
        StringBuilder title = new StringBuilder();
        title.append(name(row.id())).append("  ").append(Signs.of(row.status())).append(' ');
        title.append(row.status().text())
                .append("  ·  ")
                .append(name(row.definition()))
                .append("  ·  ");
        title.append(row.style().text());
        if (row.confidence() < 1) {
            title.append("  ·  inferred, confidence ")
                    .append(Math.round(row.confidence() * 100))
                    .append(" %");
        }
        if (row.error() != null) {
            title.append("  ·  ").append(name(row.error()));
        }
        return title.toString();
    }

    @Override
    public String cut(int shown, int all) {
        return "The first " + shown + " of " + all + " events; SVG has them all.";
    }
}
