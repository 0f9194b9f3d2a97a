package playhead.saga.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.EventTime;
import playhead.saga.EventRole;
import playhead.saga.FlowLog;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;

/**
 * A pipeline as a saga: each event follows from those that it links to and nobody leads. A pipeline does not say when it is at
 * its end: it is taken to be when nothing is under way and a level of confidence was given to what it made.
 */
final class PipelineSaga extends ShapedRun {
    /** A level of confidence says how it ended. */
    private static final double TOLD = 0.8;
    /** Only its steps say how it stands. */
    private static final double GUESSED = 0.6;

    private static final String CONFIDENCE = "confidence levels";

    /** A step while its events are taken. */
    private static final class Step {
        final String name;
        final String lane;
        final List<Long> events = new ArrayList<>();
        StepStatus status = StepStatus.RUNNING;
        long ended;
        String error;

        Step(PipelineFact begun) {
            this.name = begun.name();
            this.lane = begun.lane();
        }

        void take(PipelineFact fact) {
            events.add((long) fact.position());
            StepStatus decided = switch (fact.part()) {
                case DONE -> StepStatus.SUCCEEDED;
                case FAIL -> StepStatus.FAILED;
                case CALL_OFF -> StepStatus.SKIPPED;
                default -> null;
            };
            status = decided == null ? status : decided;
            ended = decided == null ? ended : fact.position();
            error = fact.error() == null ? error : fact.error();
        }
    }

    private final List<PipelineFact> facts;
    private final List<Step> steps = new ArrayList<>();
    private final int[] stepOf;
    private final Map<String, Integer> byId = new HashMap<>();
    /** The last level of confidence, or null. */
    private PipelineFact level;

    PipelineSaga(FlowLog log, long at, List<PipelineFact> facts) {
        super(log, at, facts);
        this.facts = facts;
        stepOf = new int[facts.size()];
        for (int i = 0; i < stepOf.length; i++) {
            PipelineFact fact = facts.get(i);
            level = fact.lane().equals(CONFIDENCE) ? fact : level;
            stepOf[i] = fact.part() == Part.OTHER ? -1 : step(fact);
            if (stepOf[i] >= 0) {
                byId.put(fact.id(), stepOf[i]);
                steps.get(stepOf[i]).take(fact);
            }
        }
    }

    private int step(PipelineFact fact) {
        for (String execution : fact.executions()) {
            if (fact.part() != Part.ASK && byId.containsKey(execution)) {
                return byId.get(execution);
            }
        }
        if (fact.part() == Part.NOTE) {
            return -1;
        }
        steps.add(new Step(fact));
        return steps.size() - 1;
    }

    @Override
    String definition() {
        return facts.getFirst().name() == null
                ? facts.getFirst().lane()
                : facts.getFirst().name();
    }

    @Override
    SagaStyle style() {
        return SagaStyle.CHOREOGRAPHY;
    }

    @Override
    SagaStatus status() {
        if (steps.stream().anyMatch(step -> step.status == StepStatus.RUNNING)) {
            return SagaStatus.RUNNING;
        }
        boolean failed =
                level == null ? steps.stream().anyMatch(step -> step.status == StepStatus.FAILED) : !level.good();
        return failed ? SagaStatus.FAILED : level == null ? SagaStatus.WAITING : SagaStatus.COMPLETED;
    }

    @Override
    double confidence() {
        return level != null && status().ended() ? TOLD : GUESSED;
    }

    @Override
    EventTime endedAt() {
        return status().ended() ? columns().time(facts.getLast().position()) : null;
    }

    @Override
    String waitingFor() {
        return steps.stream()
                .filter(step -> step.status == StepStatus.RUNNING)
                .map(step -> step.name)
                .findFirst()
                .orElse(null);
    }

    @Override
    String error() {
        return facts.stream()
                .map(PipelineFact::error)
                .filter(error -> error != null)
                .reduce((first, later) -> later)
                .orElse(null);
    }

    @Override
    List<SagaStep> steps() {
        return steps.stream().map(this::written).toList();
    }

    private SagaStep written(Step step) {
        return new SagaStep(
                step.name,
                step.lane,
                step.status,
                1,
                step.events.getFirst(),
                step.ended,
                columns().time(step.events.getFirst()),
                step.ended == 0 ? null : columns().time(step.ended),
                null,
                step.error,
                null,
                step.events);
    }

    @Override
    String orchestrator() {
        return null;
    }

    @Override
    String participant(int place) {
        return facts.get(place).lane();
    }

    @Override
    EventRole role(int place) {
        PipelineFact fact = facts.get(place);
        if (fact.lane().equals(CONFIDENCE)) {
            return fact.good() ? EventRole.SUCCESS : EventRole.FAILURE;
        }
        return fact.part() == Part.OTHER ? EventRole.EFFECT : fact.part().role();
    }

    @Override
    int step(int place) {
        return stepOf[place];
    }

    @Override
    int attempt(int place) {
        return stepOf[place] < 0 ? 0 : 1;
    }
}
