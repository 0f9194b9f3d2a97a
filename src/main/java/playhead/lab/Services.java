package playhead.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.command.CommandHandler;
import playhead.command.Decider;
import playhead.command.Decision;
import playhead.command.NewEvent;
import playhead.command.Payload;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.lab.bus.Choreography;
import playhead.lab.bus.Orchestration;
import playhead.lab.bus.Style;
import playhead.lab.rules.Book;
import playhead.lab.rules.CaseRules;
import playhead.lab.rules.Fact;
import playhead.lab.rules.Facts;
import playhead.lab.rules.RuleValues;
import playhead.lab.rules.Rules;
import playhead.lab.rules.Step;
import playhead.lab.rules.StepRules;
import playhead.lab.saga.Orchestrator;
import playhead.lab.saga.SagaPlan;
import playhead.lab.saga.SagaState;
import playhead.lab.scenario.Scenario;

/** The services of a scenario in one style, with the handlers of their commands. */
final class Services {
    /** Command that says what a run is to do; recorded first, brings no events. */
    static final String START = "StartLab";

    private final SagaPlan plan;
    private final Style style;
    private final LabService<CaseRules.Case> cases;
    private final LabService<SagaState> orchestrator;
    private final Map<String, LabService<Book>> participants = new LinkedHashMap<>();
    private final Map<String, LabService<?>> all = new LinkedHashMap<>();

    Services(Scenario scenario, boolean orchestrated) {
        this(scenario, orchestrated, RuleValues.STANDARD);
    }

    /** @param values that the rules are supposed to have */
    Services(Scenario scenario, boolean orchestrated, RuleValues values) {
        plan = scenario.plan();
        style = orchestrated ? new Orchestration(plan) : new Choreography(plan);
        cases = new LabService<>(plan.words().service(), new CaseRules(plan.words(), style.patience()));
        all.put(cases.name(), cases);
        orchestrator = orchestrated ? new LabService<>(Orchestrator.SERVICE, new Orchestrator(plan, values)) : null;
        if (orchestrated) {
            all.put(orchestrator.name(), orchestrator);
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            StepRules rules = new StepRules(
                    step, plan.words().noun(), scenario.resource(i).under(values));
            participants.put(step.service(), new LabService<>(step.service(), rules));
        }
        all.putAll(participants);
    }

    Style style() {
        return style;
    }

    Map<String, LabService<?>> all() {
        return all;
    }

    LabService<CaseRules.Case> cases() {
        return cases;
    }

    /** Null in choreography. */
    LabService<SagaState> orchestrator() {
        return orchestrator;
    }

    /** The stream of a service that a message about a case is for. */
    String stream(String service, Facts payload) {
        String id = payload.text(plan.words().noun());
        if (service.equals(Orchestrator.SERVICE)) {
            return plan.stream(id);
        }
        return plan.steps().stream()
                .filter(step -> step.service().equals(service))
                .findFirst()
                .map(step -> payload.text(step.subject()))
                .orElse(id);
    }

    /** The handlers of all commands of the Lab. */
    List<CommandHandler<?, ?, ?>> handlers() {
        List<CommandHandler<?, ?, ?>> handlers = new ArrayList<>();
        handlers.add(new Start());
        all.values().forEach(service -> handlers.add(handler(service.rules())));
        return handlers;
    }

    private <S> CommandHandler<?, S, Fact> handler(Rules<S> rules) {
        return new LabHandler<>(rules, style, plan);
    }

    /** Records what a run is to do. */
    private static final class Start implements CommandHandler<Facts, Facts, Fact>, Decider<Facts, Facts, Fact> {
        @Override
        public java.util.Set<String> types() {
            return java.util.Set.of(START);
        }

        @Override
        public Facts command(String type, Payload payload) {
            return Facts.NONE;
        }

        @Override
        public java.util.Set<EntityRef> streams(Facts command) {
            return java.util.Set.of();
        }

        @Override
        public Decider<Facts, Facts, Fact> decider() {
            return this;
        }

        @Override
        public Fact event(Event stored) {
            return null;
        }

        @Override
        public NewEvent store(Fact event) {
            throw new IllegalStateException("brings no events");
        }

        @Override
        public Facts initial() {
            return Facts.NONE;
        }

        @Override
        public Decision<Fact> decide(Facts command, Facts state) {
            return Decision.accept();
        }

        @Override
        public Facts evolve(Facts state, Fact event) {
            return state;
        }
    }
}
