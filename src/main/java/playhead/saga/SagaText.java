package playhead.saga;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
        List<String> lines = new ArrayList<>(about(saga));
        lines.add("steps");
        saga.steps().forEach(step -> lines.add("  " + step(step)));
        part(lines, "compensations", saga.compensations(), undo -> undo(saga, undo));
        part(lines, "findings", saga.findings(), found -> found.text() + at(found.position()));
        part(lines, "notes", margin.notes(), note -> note.line() + " (" + note.position() + ")");
        List<Expectation> expected = margin.expected();
        if (!expected.isEmpty()) {
            part(
                    lines,
                    "expected, not evidence: as " + expected.getFirst().seen() + " like it went on",
                    expected,
                    one -> one.type() + " (" + one.participant() + "): " + one.said());
        }
        lines.add("events");
        saga.events().forEach(event -> lines.add("  " + event(event)));
        return lines;
    }

    /** A heading and its lines; nothing where there are none. */
    private static <T> void part(List<String> lines, String heading, List<T> all, Function<T, String> line) {
        if (!all.isEmpty()) {
            lines.add(heading);
            all.forEach(one -> lines.add("  " + line.apply(one)));
        }
    }

    private static List<String> about(Saga saga) {
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
        return lines;
    }

    private static String step(SagaStep step) {
        return step.name() + " (" + step.participant() + "): "
                + step.status().text() + span(step)
                + (step.attempts() > 1 ? ", " + step.attempts() + " tries" : "")
                + (step.error() == null ? "" : ", " + step.error())
                + (step.result() == null ? "" : ", gave " + step.result());
    }

    private static String event(SagaEvent event) {
        return event.position() + "  " + shown(event.time()) + "  " + event.participant() + "  " + event.type()
                + (event.entity() == null ? "" : "  " + event.entity());
    }

    private static String at(long position) {
        return position == 0 ? "" : " (" + position + ")";
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
