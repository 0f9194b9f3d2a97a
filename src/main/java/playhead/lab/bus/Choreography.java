package playhead.lab.bus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.lab.rules.CaseWords;
import playhead.lab.rules.Fact;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Step;
import playhead.lab.saga.SagaPlan;

/**
 * Each service listens to the events of its neighbours: to the one before it to do its step, to the one after it to
 * take it back. Nobody knows the whole; only the service that keeps the cases has a deadline, and says when it passed.
 */
public final class Choreography implements Style {
    private static final long PATIENCE = 600_000;

    /** By event type: who listens, and the command that it gives itself then. */
    private final Map<String, Map<String, String>> listeners = new LinkedHashMap<>();

    /** @param plan whose steps are the neighbours */
    public Choreography(SagaPlan plan) {
        CaseWords words = plan.words();
        List<Step> steps = plan.steps();
        listen(words.begun(), steps.getFirst().service(), steps.getFirst().request());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean last = i + 1 == steps.size();
            listen(
                    step.done(),
                    last ? words.service() : steps.get(i + 1).service(),
                    last ? words.command("Complete") : steps.get(i + 1).request());
            String back = i == 0 ? words.service() : steps.get(i - 1).service();
            String undo = i == 0 ? words.command("Cancel") : steps.get(i - 1).undo();
            listen(step.refused(), back, undo);
            listen(step.undone(), back, undo);
            if (i > 0) {
                listen(step.undoFailed(), back, undo);
            }
            listen(step.undoFailed(), words.service(), words.command("Fail"));
            listen(words.event("Expired"), step.service(), step.undo());
        }
    }

    private void listen(String event, String service, String command) {
        listeners.computeIfAbsent(event, type -> new LinkedHashMap<>()).put(service, command);
    }

    @Override
    public List<Message.Draft> messages(Fact fact, Facts details, int event) {
        List<Message.Draft> drafts = new ArrayList<>();
        Facts told = details.has("reason") || !fact.data().has("reason")
                ? details
                : details.with("reason", fact.data().text("reason"));
        listeners
                .getOrDefault(fact.type(), Map.of())
                .keySet()
                .forEach(service -> drafts.add(new Message.Draft(service, fact.type(), told, event)));
        return drafts;
    }

    @Override
    public String command(String service, String type) {
        return listeners.getOrDefault(type, Map.of()).getOrDefault(service, type);
    }

    @Override
    public long patience() {
        return PATIENCE;
    }
}
