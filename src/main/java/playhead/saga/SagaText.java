package playhead.saga;

import java.util.ArrayList;
import java.util.List;
import playhead.event.EventTime;

/** A saga in lines for people: what it is, its steps, what was undone, what is wrong, its events. English. */
public final class SagaText {
    /** A writer of lines. */
    public SagaText() {}

    /**
     * The lines.
     *
     * @param margin what stands beside it
     */
    public List<String> lines(Saga saga, Margin margin) {
        List<String> lines = new ArrayList<>();
        SagaRow row = saga.row();
        lines.add(row.definition() + " " + row.id() + ": " + row.status().text()
                + (row.waitingFor() == null ? "" : ", waits for " + row.waitingFor()));
        lines.add("  " + row.style().text() + ", from " + shown(row.startedAt()) + " (" + row.first() + ") to "
                + (row.endedAt() == null ? "now" : shown(row.endedAt())) + " (" + row.last() + ")");
        if (row.error() != null) {
            lines.add("  last error: " + row.error());
        }
        if (saga.unjudged() != null) {
            lines.add("  " + saga.unjudged());
        }
        lines.add("steps");
        for (SagaStep step : saga.steps()) {
            lines.add("  " + step.name() + " (" + step.participant() + "): "
                    + step.status().text() + span(step)
                    + (step.attempts() > 1 ? ", " + step.attempts() + " tries" : "")
                    + (step.error() == null ? "" : ", " + step.error())
                    + (step.result() == null ? "" : ", gave " + step.result()));
        }
        if (!saga.compensations().isEmpty()) {
            lines.add("compensations");
            saga.compensations().forEach(undo -> lines.add("  " + undo(saga, undo)));
        }
        if (!saga.findings().isEmpty()) {
            lines.add("findings");
            saga.findings()
                    .forEach(found -> lines.add(
                            "  " + found.text() + (found.position() == 0 ? "" : " (" + found.position() + ")")));
        }
        if (!margin.notes().isEmpty()) {
            lines.add("notes");
            margin.notes().forEach(note -> lines.add("  " + note.line() + " (" + note.position() + ")"));
        }
        List<Expectation> expected = margin.expected();
        if (!expected.isEmpty()) {
            lines.add("expected, not evidence: as " + expected.getFirst().seen() + " like it went on");
            expected.forEach(one -> lines.add("  " + one.type() + " (" + one.participant() + "): " + one.said()));
        }
        lines.add("events");
        for (SagaEvent event : saga.events()) {
            lines.add("  " + event.position() + "  " + shown(event.time()) + "  " + event.participant() + "  "
                    + event.type() + (event.entity() == null ? "" : "  " + event.entity()));
        }
        return lines;
    }

    private static String span(SagaStep step) {
        return step.begun() == 0
                ? ""
                : step.ended() == 0 ? " since " + step.begun() : " " + step.begun() + " to " + step.ended();
    }

    private static String undo(Saga saga, Compensation undo) {
        String step = undo.step() < 0 ? "" : saga.steps().get(undo.step()).name() + ": ";
        String what = undo.undoes() == 0 ? "nothing" : Long.toString(undo.undoes());
        return undo.by() == 0
                ? step + what + " is to be undone, asked at " + undo.request()
                : step + what + " undone by " + undo.by();
    }

    private static String shown(EventTime time) {
        return time == null ? "no time" : time.print();
    }
}
