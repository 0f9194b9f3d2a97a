package playhead.saga.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.expression.Rule;
import playhead.saga.Chains;
import playhead.saga.FlowLog;
import playhead.saga.Groups;
import playhead.saga.define.SagaDefinition;

/** What ties the events of each definition's sagas: every distinct way to tie takes an event once. One writer. */
final class Ties {
    private final List<SagaDefinition> definitions;
    /** By definition; null for flows. */
    private final List<Chains> chains = new ArrayList<>();

    Ties(List<SagaDefinition> definitions) {
        this.definitions = definitions;
        List<String> flow = List.of(SagaDefinition.CORRELATION_ID);
        Map<List<String>, Chains> shared = new HashMap<>();
        shared.put(flow, null);
        for (SagaDefinition definition : definitions) {
            chains.add(
                    shared.computeIfAbsent(definition.correlation(), ties -> ties.equals(flow) ? null : new Chains()));
        }
    }

    /** What ties the events of a definition's sagas. */
    Groups groups(int definition, FlowLog log) {
        return chains.get(definition) == null ? log : chains.get(definition);
    }

    /** Takes the event at the next position, which the classifier is on when its payload ties it. */
    void add(long position, FlowLog log, Classifier classifier) {
        for (int i = 0; i < chains.size(); i++) {
            Chains chain = chains.get(i);
            if (chain != null && chain.end() < position) {
                String name = name(i, position, log, classifier);
                if (name == null) {
                    chain.add();
                } else {
                    chain.add(name);
                }
            }
        }
    }

    private String name(int definition, long position, FlowLog log, Classifier classifier) {
        SagaDefinition declared = definitions.get(definition);
        for (int i = 0; i < declared.correlation().size(); i++) {
            Rule key = declared.keys().get(i);
            String name;
            if (key != null) {
                name = classifier.text(definition, key);
            } else if (declared.correlation().get(i).equals(SagaDefinition.STREAM)) {
                int stream = log.columns().stream(position);
                name = stream < 0 ? null : log.columns().streamName(stream).id();
            } else {
                int flow = log.of(position);
                name = flow < 0 ? null : log.name(flow);
            }
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
