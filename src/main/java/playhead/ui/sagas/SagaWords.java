package playhead.ui.sagas;

import playhead.event.EventTime;
import playhead.saga.EventRole;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;
import playhead.saga.listing.SagaOverview;
import playhead.saga.picture.PictureWords;
import playhead.saga.picture.Signs;
import playhead.ui.text.Lasting;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * What is said of sagas, in the language of the window.
 *
 * @param words of the window
 * @param clock writes times
 */
record SagaWords(Words words, WallClock clock) implements PictureWords {
    @Override
    public String name(String fromLog) {
        String lane = "sagas.lane." + String.valueOf(fromLog).replace(' ', '-');
        return words.has(lane) ? words.text(lane) : Display.safe(fromLog);
    }

    @Override
    public String status(StepStatus status) {
        return words.text("sagas.step." + status.text());
    }

    /** Why something failed, as the log or the engine says; empty for null. */
    String reason(String said) {
        return said == null ? "" : words.said(said);
    }

    /** How a saga stands, with its sign. */
    String status(SagaStatus status) {
        return Signs.of(status) + " " + words.text("sagas.status." + status.text());
    }

    /** How a step stands, with its sign. */
    String signed(StepStatus status) {
        return Signs.of(status) + " " + status(status);
    }

    /** Who runs it. */
    String style(SagaStyle style) {
        return words.text("sagas.style." + style.text());
    }

    /** What an event does. */
    String role(EventRole role) {
        return words.text("sagas.role." + role.text());
    }

    @Override
    public String time(EventTime time) {
        return clock.text(time);
    }

    @Override
    public String lasting(double seconds) {
        return seconds >= 1 && seconds < 10 && seconds != Math.rint(seconds)
                ? Math.round(seconds * 10) / 10.0 + " s"
                : Lasting.of(seconds);
    }

    /** The same, empty when it is not known. */
    String maybe(double seconds) {
        return Double.isNaN(seconds) ? "" : lasting(seconds);
    }

    @Override
    public String waitsFor() {
        return words.text("sagas.waitsFor");
    }

    @Override
    public String skipped() {
        return words.text("sagas.skipped");
    }

    @Override
    public String expected(int seen) {
        return words.text("sagas.expected", Shown.number(seen), seen);
    }

    @Override
    public String likely(double likelihood, double seconds) {
        long percent = Math.round(likelihood * 100);
        return Double.isNaN(seconds)
                ? words.text("sagas.likely.untimed", percent)
                : words.text("sagas.likely", percent, lasting(seconds));
    }

    @Override
    public String notes() {
        return words.text("sagas.notes");
    }

    @Override
    public String rounds(int times) {
        return words.text("sagas.rounds", Shown.number(times), times);
    }

    @Override
    public String more(int steps) {
        return words.text("sagas.more", Shown.number(steps));
    }

    @Override
    public String title(SagaRow row) {
        String sure = row.confidence() < 1
                ? words.text("sagas.title.inferred", Math.round(row.confidence() * 100))
                : words.text("sagas.title.declared");
        return words.text(
                "sagas.title",
                Display.safe(row.id()),
                status(row.status()),
                style(row.style()),
                Display.safe(row.definition()),
                sure);
    }

    @Override
    public String cut(int shown, int all) {
        return words.text("sagas.cut", Shown.number(shown), Shown.number(all), all);
    }

    /** How many sagas began a step; of a sample it is said of how many. */
    String reached(SagaOverview.Step step, SagaOverview of) {
        String reached = Shown.number(step.reached());
        return of.looked() == of.began()
                ? reached
                : words.text("sagas.overview.of", reached, Shown.number(of.looked()));
    }
}
