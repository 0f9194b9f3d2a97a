package playhead.saga.picture;

import java.util.function.UnaryOperator;
import playhead.event.EventTime;
import playhead.saga.SagaRow;
import playhead.saga.Span;
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
        return new Span(seconds).text();
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
    public String expected(int seen) {
        return "Expected, not evidence: as " + seen + (seen == 1 ? " saga" : " sagas") + " like it went on";
    }

    @Override
    public String likely(double likelihood, double seconds) {
        String usually = Double.isNaN(seconds) ? "" : ", usually after " + lasting(seconds);
        return Math.round(likelihood * 100) + " %" + usually;
    }

    @Override
    public String notes() {
        return "notes";
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
