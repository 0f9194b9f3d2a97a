package playhead.lab.saga;

import playhead.lab.rules.CaseWords;
import playhead.lab.rules.Step;

/** A plan as the definition of a saga, so that a log that the Lab played can be followed like any other. */
public final class PlanDefinition {
    private static final String MESSAGES = """
            style: orchestration
            start: SagaStarted
            order: reverse
            messages:
              by: data.step
              request: StepRequested
              success: StepSucceeded
              failure: StepFailed
              retry: StepTimedOut
              compensation: { request: CompensationRequested, done: Compensated, failure: CompensationFailed }
        """;

    private final SagaPlan plan;
    private final boolean orchestrated;

    /** @param orchestrated whether an orchestrator carries the plan out, or the services do by events alone */
    public PlanDefinition(SagaPlan plan, boolean orchestrated) {
        this.plan = plan;
        this.orchestrated = orchestrated;
    }

    /** The text of a definition file. */
    public String yaml() {
        CaseWords words = plan.words();
        StringBuilder out =
                new StringBuilder("sagas:\n  - name: ").append(plan.name()).append('\n');
        out.append(orchestrated ? MESSAGES : "    style: choreography\n    start: " + words.begun() + "\n");
        out.append("    steps:\n");
        plan.steps().forEach(step -> step(step, out));
        out.append("    ends:\n");
        end("completed", words.event("Completed"), out);
        end("compensated", words.event("Cancelled"), out);
        end("failed", words.event("Failed"), out);
        return out.toString();
    }

    /** What was never done needs no undoing: then the service only notes it, with a reason. */
    private void step(Step step, StringBuilder out) {
        out.append("      - name: ").append(step.name()).append('\n');
        out.append("        participant: ").append(step.service()).append('\n');
        out.append("        effects: { type: ").append(step.done());
        out.append(", undo: { type: ").append(step.undone()).append(", when: '!has(data.reason)' } }\n");
        if (orchestrated) {
            out.append("        deadline: data.deadline\n");
        } else {
            out.append("        failure: ").append(step.refused()).append('\n');
            out.append("        compensation: { done: ").append(step.undone());
            out.append(", failure: ").append(step.undoFailed()).append(" }\n");
        }
    }

    private void end(String outcome, String type, StringBuilder out) {
        out.append("      ").append(outcome).append(": ");
        out.append(orchestrated ? "{ type: SagaEnded, when: data.outcome == \"" + outcome + "\" }" : type);
        out.append('\n');
    }
}
