package playhead.saga.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.expression.Rule;
import playhead.saga.EventRole;
import playhead.saga.LogColumns;
import playhead.saga.SagaStyle;
import playhead.saga.define.SagaDefinition;

/**
 * Who takes part in a saga: each event belongs to the participant of its step, or to that of the kind of thing it happened
 * to. What the one who runs the saga says is always its own.
 */
final class Lanes {
    private final LogColumns columns;
    private final SagaDefinition definition;
    private final String orchestrator;
    private final String[] participants;
    private final List<String> lanes = new ArrayList<>();
    private final Saying saying;

    /** What an event says. */
    interface Saying {
        /** What a rule of the definition makes of the event at a position, or null. */
        String text(long position, Rule rule);
    }

    /**
     * @param start position at which the saga started
     * @param saying reads events, where the definition has fields for participants
     */
    Lanes(LogColumns columns, SagaDefinition definition, int start, List<WholeSaga.Taken> events, Saying saying) {
        this.columns = columns;
        this.saying = saying;
        this.definition = definition;
        this.orchestrator = definition.orchestrator() != null
                ? definition.orchestrator()
                : definition.style() == SagaStyle.ORCHESTRATION ? own(start) : null;
        this.participants = new String[definition.steps().size()];
        for (int step = 0; step < participants.length; step++) {
            participants[step] = definition.steps().get(step).participant();
        }
        events.forEach(this::read);
        events.forEach(event -> learn(event, true));
        events.forEach(event -> learn(event, false));
        Map<String, String> byOwn = new HashMap<>();
        for (WholeSaga.Taken event : events) {
            String own = own(event.position());
            if (event.step() >= 0 && !own.equals(orchestrator)) {
                byOwn.putIfAbsent(own, participants[event.step()]);
            }
        }
        for (WholeSaga.Taken event : events) {
            String own = own(event.position());
            lanes.add(
                    own.equals(orchestrator) || said(event.position()) != null
                            ? own
                            : event.step() >= 0 ? participants[event.step()] : byOwn.getOrDefault(own, own));
        }
    }

    /** The first event of a step that has the field says who does it. */
    private void read(WholeSaga.Taken event) {
        Rule field =
                event.step() < 0 ? null : definition.steps().get(event.step()).field();
        if (field != null && participants[event.step()] == null) {
            participants[event.step()] = saying.text(event.position(), field);
        }
    }

    /** A step that does not say who does it is done where its effects are, else where its events are. */
    private void learn(WholeSaga.Taken event, boolean effects) {
        String own = own(event.position());
        if (event.step() >= 0
                && participants[event.step()] == null
                && (!effects || event.role() == EventRole.EFFECT)
                && (!effects || !own.equals(orchestrator))) {
            participants[event.step()] = own;
        }
    }

    /** What the event says of it, the kind of thing that it happened to, else who did it. */
    private String own(long position) {
        String said = said(position);
        if (said != null) {
            return said;
        }
        int stream = columns.stream(position);
        int actor = columns.actor(position);
        return stream >= 0
                ? columns.streamName(stream).type()
                : actor >= 0 ? columns.actors().get(actor) : definition.name();
    }

    private String said(long position) {
        String said = definition.participant() == null ? null : saying.text(position, definition.participant());
        return said == null || said.isBlank() ? null : said;
    }

    /** Lane of the event with a number. */
    String lane(int event) {
        return lanes.get(event);
    }

    /** Who does a step; its name when nobody knows as yet. */
    String participant(int step) {
        return participants[step] == null ? definition.steps().get(step).name() : participants[step];
    }

    /** All lanes in the order of their first event, the one who runs it first. */
    List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        if (orchestrator != null && lanes.contains(orchestrator)) {
            all.add(orchestrator);
        }
        all.addAll(lanes);
        return List.copyOf(all);
    }
}
