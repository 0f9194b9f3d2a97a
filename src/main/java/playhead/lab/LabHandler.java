package playhead.lab;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import playhead.command.CommandHandler;
import playhead.command.Decider;
import playhead.command.Decision;
import playhead.command.MalformedPayload;
import playhead.command.NewEvent;
import playhead.command.Payload;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.event.Reference;
import playhead.lab.bus.Message;
import playhead.lab.bus.Style;
import playhead.lab.rules.Ask;
import playhead.lab.rules.Fact;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Rules;
import playhead.lab.saga.SagaPlan;

/**
 * Takes the recorded commands of one service to its rules. What leaves with the events, in the same frame, is what the
 * style says.
 */
final class LabHandler<S> implements CommandHandler<Ask, S, Fact> {
    /** Member of a payload that names the stream. */
    static final String STREAM = "stream";
    /** Member of a payload that says when the command is given. */
    static final String AT = "at";

    private final Rules<S> rules;
    private final Style style;
    private final SagaPlan plan;
    private final List<String> told;

    LabHandler(Rules<S> rules, Style style, SagaPlan plan) {
        this.rules = rules;
        this.style = style;
        this.plan = plan;
        this.told = new ArrayList<>(plan.details());
        this.told.add("reason");
    }

    @Override
    public Set<String> types() {
        return rules.commands();
    }

    @Override
    public Ask command(String type, Payload payload) {
        JsonWriter flat = new JsonWriter().object();
        payload.names().forEach(name -> flat.name(name).raw(payload.value(name)));
        Json json = flat.end().toJson();
        try {
            Facts facts = Facts.of(json);
            String stream = payload.text(STREAM);
            if (stream.lastIndexOf('-') < 1) {
                throw new MalformedPayload("\"" + stream + "\" is no stream");
            }
            long at = Instant.parse(payload.text(AT)).toEpochMilli();
            return new Ask(type, stream, facts.without(List.of(STREAM, AT)), at);
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new MalformedPayload(wrong.getMessage());
        }
    }

    @Override
    public Set<EntityRef> streams(Ask ask) {
        return Set.of(Fact.entity(ask.stream()));
    }

    @Override
    public Decider<Ask, S, Fact> decider() {
        return new Decider<>() {
            @Override
            public S initial() {
                return rules.initial();
            }

            @Override
            public Decision<Fact> decide(Ask ask, S state) {
                Decision<Fact> decision = rules.decide(ask, state);
                return decision instanceof Decision.Accepted<Fact> accepted
                        ? decision.sending(
                                outbox(accepted.events(), ask.payload().only(told)))
                        : decision;
            }

            @Override
            public S evolve(S state, Fact fact) {
                return rules.evolve(state, fact);
            }
        };
    }

    private List<Json> outbox(List<Fact> facts, Facts details) {
        List<Json> drafts = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            style.messages(facts.get(i), details, i + 1).stream()
                    .map(Message.Draft::json)
                    .forEach(drafts::add);
        }
        return drafts;
    }

    @Override
    public Fact event(Event stored) {
        // What a service did, or what is supposed to have happened by itself; a revert is neither.
        boolean known = stored.actor() == null || stored.actor().startsWith(LabService.ACTOR);
        try {
            return known ? fact(stored) : null;
        } catch (NumberFormatException nested) {
            return null;
        }
    }

    /** What a stored event says. */
    static Fact fact(Event stored) {
        return new Fact(stored.stream().id(), stored.type(), Facts.of(stored.data()));
    }

    @Override
    public String refusal(Fact fact) {
        return plan.steps().stream()
                        .anyMatch(step -> fact.type().equals(step.refused())
                                || fact.type().equals(step.undoFailed()))
                ? fact.data().text("reason")
                : null;
    }

    @Override
    public NewEvent store(Fact fact) {
        String noun = plan.words().noun();
        String saga = noun + "-saga-";
        String id = fact.stream().startsWith(saga)
                ? noun + "-" + fact.stream().substring(saga.length())
                : fact.data().text(noun);
        List<Reference> references = id == null ? List.of() : List.of(new Reference(new EntityRef(noun, id), noun));
        return new NewEvent(
                Fact.entity(fact.stream()),
                fact.type(),
                references,
                Effect.MERGE,
                fact.data().json());
    }
}
