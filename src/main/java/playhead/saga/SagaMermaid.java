package playhead.saga;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A saga as a Mermaid sequence diagram: requests solid, answers and events dashed, undoing with a cross in its words. */
public final class SagaMermaid {
    /** A writer of diagrams. */
    public SagaMermaid() {}

    /**
     * The text of the diagram.
     *
     * @param margin what may still come stands below and says that it is no evidence, as do notes
     */
    public String text(Saga saga, Margin margin) {
        List<String> lanes = lanes(saga, margin.expected());
        StringBuilder out = new StringBuilder("sequenceDiagram\n");
        for (int i = 0; i < lanes.size(); i++) {
            out.append("    participant p").append(i).append(" as ");
            out.append(plain(lanes.get(i))).append('\n');
        }
        messages(saga, lanes, out);
        if (!lanes.isEmpty()) {
            state(saga.row(), lanes, out);
        }
        for (SagaNote note : margin.notes()) {
            out.append("    Note over p0: note at ").append(note.position());
            out.append(", ").append(plain(note.line())).append('\n');
        }
        ahead(margin.expected(), lanes, out);
        return out.toString();
    }

    /** Those who took part, then those who are only expected to. */
    private static List<String> lanes(Saga saga, List<Expectation> expected) {
        Set<String> lanes = new LinkedHashSet<>(saga.participants());
        expected.forEach(one -> lanes.add(one.participant()));
        return List.copyOf(lanes);
    }

    private static void messages(Saga saga, List<String> lanes, StringBuilder out) {
        Map<Long, SagaEvent> events = new HashMap<>();
        for (SagaEvent event : saga.events()) {
            events.put(event.position(), event);
            SagaEvent cause = events.get(event.cause());
            int to = lanes.indexOf(to(saga, event));
            int from = isRequest(event)
                    ? lanes.indexOf(event.participant())
                    : cause == null ? to : lanes.indexOf(to(saga, cause));
            out.append("    p").append(from).append(arrow(event.role()));
            out.append('p').append(to).append(": ");
            out.append(words(saga, event)).append('\n');
        }
    }

    private static void state(SagaRow row, List<String> lanes, StringBuilder out) {
        out.append("    Note over p0").append(toLast(lanes));
        out.append(": ").append(row.status().text());
        if (row.waitingFor() != null) {
            out.append(", waits for ").append(plain(row.waitingFor()));
        }
        out.append('\n');
    }

    private static String toLast(List<String> lanes) {
        return lanes.size() > 1 ? ",p" + (lanes.size() - 1) : "";
    }

    private static void ahead(List<Expectation> expected, List<String> lanes, StringBuilder out) {
        if (!expected.isEmpty()) {
            out.append("    Note over p0").append(toLast(lanes));
            out.append(": expected, not evidence, as ")
                    .append(expected.getFirst().seen());
            out.append(" like it went on\n");
        }
        for (Expectation one : expected) {
            int lane = lanes.indexOf(one.participant());
            out.append("    p").append(lane).append("--)p").append(lane).append(": maybe ");
            out.append(plain(one.type())).append(", ").append(one.said()).append('\n');
        }
    }

    private static boolean isRequest(SagaEvent event) {
        return event.role() == EventRole.REQUEST || event.role() == EventRole.UNDO_REQUEST;
    }

    /** Where it is heard: a request at the one who does the step, anything else where it happened. */
    private static String to(Saga saga, SagaEvent event) {
        String asked = isRequest(event) && event.step() >= 0
                ? saga.steps().get(event.step()).participant()
                : event.participant();
        return saga.participants().contains(asked) ? asked : event.participant();
    }

    private static String arrow(EventRole role) {
        return switch (role) {
            case REQUEST, UNDO_REQUEST -> "->>";
            case FAILURE, UNDO_FAILURE -> "--x";
            default -> "-->>";
        };
    }

    private static String words(Saga saga, SagaEvent event) {
        StringBuilder words = new StringBuilder();
        words.append(event.position()).append(' ').append(plain(event.type()));
        if (event.step() >= 0) {
            words.append(" [").append(plain(saga.steps().get(event.step()).name()));
            words.append(event.attempt() > 1 ? ", try " + event.attempt() : "").append(']');
        }
        for (Compensation undo : saga.compensations()) {
            if (undo.by() == event.position() && undo.undoes() > 0) {
                words.append(" undoes ").append(undo.undoes());
            }
        }
        return words.toString();
    }

    /** Without the signs that end a name or a line there. */
    private static String plain(String text) {
        return text.replaceAll("[;:#\\r\\n]+", " ").strip();
    }
}
