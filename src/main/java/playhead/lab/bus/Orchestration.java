package playhead.lab.bus;

import java.util.List;
import playhead.lab.rules.CaseWords;
import playhead.lab.rules.Fact;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Step;
import playhead.lab.saga.Orchestrator;
import playhead.lab.saga.SagaPlan;

/** The orchestrator tells each service what to do, and each tells the orchestrator what came of it. */
public final class Orchestration implements Style {
    private final SagaPlan plan;

    /** @param plan what the orchestrator carries out */
    public Orchestration(SagaPlan plan) {
        this.plan = plan;
    }

    @Override
    public List<Message.Draft> messages(Fact fact, Facts known, int event) {
        CaseWords words = plan.words();
        String type = fact.type();
        Facts details = known.only(plan.details());
        if (type.equals(words.begun())) {
            return List.of(new Message.Draft(Orchestrator.SERVICE, type, details, event));
        }
        if (type.equals(Orchestrator.REQUESTED) || type.equals(Orchestrator.COMPENSATION_REQUESTED)) {
            Step step = plan.steps().get(plan.place(fact.data().text("step")));
            String command = type.equals(Orchestrator.REQUESTED) ? step.request() : step.undo();
            return List.of(new Message.Draft(step.service(), command, details, event));
        }
        if (type.equals(Orchestrator.ENDED)) {
            String verb = switch (fact.data().text("outcome")) {
                case "completed" -> "Complete";
                case "compensated" -> "Cancel";
                default -> "Fail";
            };
            return List.of(new Message.Draft(words.service(), words.command(verb), told(fact, details), event));
        }
        boolean answer = plan.steps().stream()
                .anyMatch(step -> List.of(step.done(), step.refused(), step.undone(), step.undoFailed())
                        .contains(type));
        return answer ? List.of(new Message.Draft(Orchestrator.SERVICE, type, told(fact, details), event)) : List.of();
    }

    private static Facts told(Fact fact, Facts details) {
        String reason = fact.data().text("reason");
        return reason == null ? details : details.with("reason", reason);
    }

    @Override
    public String command(String service, String type) {
        if (!service.equals(Orchestrator.SERVICE)) {
            return type;
        }
        return type.equals(plan.words().begun()) ? Orchestrator.START : Orchestrator.ANSWER;
    }

    @Override
    public long patience() {
        return 0;
    }
}
