package playhead.lab.saga;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import playhead.command.Decision;
import playhead.lab.rules.Ask;
import playhead.lab.rules.Fact;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Rule;
import playhead.lab.rules.RuleValues;
import playhead.lab.rules.Rules;
import playhead.lab.rules.Step;
import playhead.lab.saga.SagaState.Phase;

/**
 * Carries out a plan: asks for one step after the other, waits for each with a deadline, asks again with more patience
 * each time, and gives up after {@value #ATTEMPTS} times. Then, or when a rule said no, it compensates what was done in
 * the reverse order; compensations are asked for until they are answered. A step that gave no answer may have been
 * done, so it is compensated too. All it knows is in the events of its stream.
 */
public final class Orchestrator implements Rules<SagaState> {
    /** Service that runs it. */
    public static final String SERVICE = "orchestrator";
    /** Begins a saga. */
    public static final String START = "StartSaga";
    /** Says what a service answered. */
    public static final String ANSWER = "TakeAnswer";
    /** Says that the deadline has passed. */
    public static final String DEADLINE = "PassDeadline";
    /** A step is asked for. */
    public static final String REQUESTED = "StepRequested";
    /** A compensation is asked for. */
    public static final String COMPENSATION_REQUESTED = "CompensationRequested";
    /** It is over. */
    public static final String ENDED = "SagaEnded";

    static final int ATTEMPTS = 3;

    private static final long PATIENCE = 30_000;
    private static final long MOST_PATIENCE = 480_000;

    private static final String REQUESTS = "requests";

    private final SagaPlan plan;
    private final long attempts;

    /** @param plan what is to be done */
    public Orchestrator(SagaPlan plan) {
        this(plan, RuleValues.STANDARD);
    }

    /** @param values of its {@link #adjustable rules} */
    public Orchestrator(SagaPlan plan, RuleValues values) {
        this.plan = plan;
        this.attempts = values.number(REQUESTS, ATTEMPTS);
    }

    /** What of its rules can be supposed to be otherwise. */
    public static List<Rule> adjustable() {
        return List.of(Rule.count(
                REQUESTS,
                "times",
                1,
                10,
                Integer.toString(ATTEMPTS),
                "How often a step is asked for before it is taken for failed."));
    }

    @Override
    public Set<String> commands() {
        return Set.of(START, ANSWER, DEADLINE);
    }

    @Override
    public SagaState initial() {
        return SagaState.NOT_BEGUN;
    }

    @Override
    public SagaState evolve(SagaState state, Fact fact) {
        Facts data = fact.data();
        return switch (fact.type()) {
            case "SagaStarted" -> new SagaState(Phase.FORWARD, data.only(plan.details()), 0, 0, 0, null, false);
            case REQUESTED -> waiting(state, Phase.FORWARD, data);
            case COMPENSATION_REQUESTED -> waiting(state, Phase.BACK, data);
            case "StepFailed" ->
                state.because(reason(plan.steps().get(plan.place(data.text("step"))), data.text("reason")));
            case "CompensationFailed" ->
                new SagaState(state.phase(), state.details(), state.at(), state.attempt(), 0, state.reason(), true);
            case ENDED -> state.waiting(Phase.ENDED, state.at(), state.attempt(), 0);
            default -> state;
        };
    }

    private SagaState waiting(SagaState state, Phase phase, Facts data) {
        return state.waiting(
                phase,
                plan.place(data.text("step")),
                (int) data.number("attempt"),
                Instant.parse(data.text("deadline")).toEpochMilli());
    }

    @Override
    public Decision<Fact> decide(Ask ask, SagaState state) {
        return switch (ask.type()) {
            case START -> state.phase() == Phase.NEW ? accept(start(ask)) : Decision.accept();
            case ANSWER -> answered(state, ask);
            case DEADLINE -> accept(passed(state, ask));
            default -> Decision.reject("the orchestrator knows no " + ask.type());
        };
    }

    private List<Fact> start(Ask ask) {
        Facts data = Facts.NONE
                .with("saga", plan.name())
                .and(ask.payload().only(plan.details()))
                .with("steps", plan.steps().stream().map(Step::name).toList())
                .with("state", "running");
        return List.of(new Fact(ask.stream(), "SagaStarted", data), requested(REQUESTED, ask, 0, 1));
    }

    private Decision<Fact> answered(SagaState state, Ask ask) {
        String answer = ask.payload().text("answer");
        Step step = plan.steps().get(state.at());
        List<Fact> facts = new ArrayList<>();
        Facts about = about(step, state.attempt());
        if (state.phase() == Phase.FORWARD && answer.equals(step.done())) {
            facts.add(new Fact(ask.stream(), "StepSucceeded", about));
            if (state.at() + 1 < plan.steps().size()) {
                facts.add(requested(REQUESTED, ask, state.at() + 1, 1));
            } else {
                facts.add(ended(ask, "completed"));
            }
        } else if (state.phase() == Phase.FORWARD && answer.equals(step.refused())) {
            facts.add(new Fact(
                    ask.stream(),
                    "StepFailed",
                    about.with("reason", ask.payload().text("reason"))));
            facts.add(
                    back(ask, state.at() - 1, false, reason(step, ask.payload().text("reason"))));
        } else if (state.phase() == Phase.BACK && answer.equals(step.undone())) {
            facts.add(new Fact(ask.stream(), "Compensated", about));
            facts.add(back(ask, state.at() - 1, state.stuck(), state.reason()));
        } else if (state.phase() == Phase.BACK && answer.equals(step.undoFailed())) {
            facts.add(new Fact(
                    ask.stream(),
                    "CompensationFailed",
                    about.with("reason", ask.payload().text("reason"))));
            facts.add(back(ask, state.at() - 1, true, state.reason()));
        } else {
            return Decision.reject(answer + " came late: the saga no longer waits for it");
        }
        return accept(facts);
    }

    private List<Fact> passed(SagaState state, Ask ask) {
        Step step = plan.steps().get(state.at());
        if (state.phase() == Phase.BACK) {
            return List.of(requested(COMPENSATION_REQUESTED, ask, state.at(), state.attempt() + 1));
        }
        if (state.phase() != Phase.FORWARD) {
            return List.of();
        }
        Fact silent = new Fact(ask.stream(), "StepTimedOut", about(step, state.attempt()));
        if (state.attempt() < attempts) {
            return List.of(silent, requested(REQUESTED, ask, state.at(), state.attempt() + 1));
        }
        String reason = "no answer to " + attempts + " requests";
        Facts failed = about(step, state.attempt()).with("reason", reason);
        return List.of(
                silent,
                new Fact(ask.stream(), "StepFailed", failed),
                back(ask, state.at(), false, reason(step, reason)));
    }

    /** Compensates the step at a place, or ends when there is none. */
    private Fact back(Ask ask, int place, boolean stuck, String reason) {
        if (place >= 0) {
            return requested(COMPENSATION_REQUESTED, ask, place, 1);
        }
        Fact ended = ended(ask, stuck ? "failed" : "compensated");
        return new Fact(ended.stream(), ended.type(), ended.data().with("reason", reason));
    }

    private static String reason(Step step, String said) {
        return step.name() + ": " + said;
    }

    private Fact requested(String type, Ask ask, int place, int attempt) {
        Step step = plan.steps().get(place);
        long patience = Math.min(MOST_PATIENCE, PATIENCE << Math.min(attempt - 1, 10));
        return new Fact(
                ask.stream(),
                type,
                Facts.NONE
                        .with("step", step.name())
                        .with("participant", step.service())
                        .with("attempt", attempt)
                        .with(
                                "deadline",
                                Instant.ofEpochMilli(ask.now() + patience).toString()));
    }

    private static Facts about(Step step, int attempt) {
        return Facts.NONE.with("step", step.name()).with("attempt", attempt);
    }

    private static Fact ended(Ask ask, String outcome) {
        return new Fact(ask.stream(), ENDED, Facts.NONE.with("state", "ended").with("outcome", outcome));
    }

    private static Decision<Fact> accept(List<Fact> facts) {
        return new Decision.Accepted<>(facts, List.of());
    }

    @Override
    public Optional<Waiting> waiting(SagaState state) {
        return state.deadline() == 0
                ? Optional.empty()
                : Optional.of(new Waiting(state.deadline(), DEADLINE, state.details()));
    }
}
