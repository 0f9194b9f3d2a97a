package playhead.saga.inferred;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import playhead.saga.EventRole;
import playhead.saga.LogColumns;
import playhead.saga.SagaStatus;

/** Gathers what a definition of a kind of saga says from examples of it. */
final class DefinitionLearner {
    private static final int EXAMPLES = 300;
    private static final int MOST_VALUES = 4;

    private final Learned learned;
    private final LogColumns columns;

    DefinitionLearner(Learned learned) {
        this.learned = learned;
        this.columns = learned.table.columns();
    }

    /** What is seen in ended sagas of a kind, and in those of its first ones that went wrong. */
    Draft learn(Kind kind) {
        Draft draft = new Draft();
        Map<SagaStatus, Integer> taken = new EnumMap<>(SagaStatus.class);
        Map<String, Map<SagaStatus, Texts>> ends = new LinkedHashMap<>();
        for (int i = 0; i < learned.flows.length; i++) {
            int flow = learned.flows[i];
            SagaStatus status = learned.statuses[i];
            if (learned.kind(flow) == kind && status.ended() && taken.merge(status, 1, Integer::sum) <= EXAMPLES) {
                SagaReader saga = new SagaReader(learned, flow, status);
                draft.examples++;
                draft.good += status == SagaStatus.COMPLETED ? 1 : 0;
                example(draft, saga, status);
                ends.computeIfAbsent(type(saga.end), fresh -> new EnumMap<>(SagaStatus.class))
                        .computeIfAbsent(status, fresh -> new Texts())
                        .add(learned.payloads.at(saga.end).texts());
            }
        }
        ends.forEach((type, outcomes) -> ends(draft, type, outcomes));
        return draft;
    }

    private String type(int position) {
        return learned.names.text(columns.type(position));
    }

    private void example(Draft draft, SagaReader saga, SagaStatus status) {
        int begun = 0;
        if (status == SagaStatus.COMPLETED) {
            followers(draft, saga);
        }
        for (Map.Entry<Integer, EventRole> event : saga.roles.entrySet()) {
            int position = event.getKey();
            EventRole role = event.getValue();
            begun = begun == 0 && columns.type(position) == start(saga.kind) ? position : begun;
            Integer step = saga.steps.of.get(position);
            if (isMessage(saga.kind, position, role)) {
                if (saga.kind.stepField != null) {
                    draft.says(role, type(position));
                } else {
                    int of = saga.stepOf(position);
                    if (of >= 0) {
                        draft.step(saga.name(of)).says(role, type(position));
                    }
                }
            } else if (step != null && role == EventRole.EFFECT && isOrdinary(saga.kind, position)) {
                draft.step(saga.name(step)).effects.merge(type(position), 1, Integer::sum);
            } else if (step != null && role == EventRole.FAILURE) {
                draft.step(saga.name(step)).failures.add(type(position));
            }
        }
        for (int step = 0; step < saga.steps.steps.size(); step++) {
            Draft.StepDraft of = draft.step(saga.name(step));
            of.seen++;
            of.places += step;
            of.inGood += status == SagaStatus.COMPLETED ? 1 : 0;
            of.participants.merge(learned.lane(saga.kind, saga.lane(step)), 1, Integer::sum);
        }
        if (begun > 0 && columns.timed(begun) && columns.timed(saga.end)) {
            draft.longestMillis =
                    Math.max(draft.longestMillis, learned.kinds.millis(saga.end) - learned.kinds.millis(begun));
        }
    }

    private void followers(Draft draft, SagaReader saga) {
        Map<Integer, Integer> latest = new HashMap<>();
        for (int position : saga.roles.keySet()) {
            Integer before = columns.stream(position) < 0 ? null : latest.put(columns.stream(position), position);
            if (before != null
                    && columns.type(before) != columns.type(position)
                    && saga.kind.main[columns.type(position)]) {
                draft.follows(type(before), type(position));
            }
        }
    }

    /** The type that begins a saga of a kind: the orchestrator's first where one comes later than the flow. */
    static int start(Kind kind) {
        return kind.isOrchestrated() ? kind.first : kind.family.root;
    }

    private boolean isMessage(Kind kind, int position, EventRole role) {
        return kind.isOrchestrated()
                && learned.kinds.decides(position, kind)
                && role != EventRole.START
                && role != EventRole.END
                && role != EventRole.OTHER;
    }

    /** Whether an effect belongs to the main path, or is one that is undone when it is there. */
    private boolean isOrdinary(Kind kind, int position) {
        int type = columns.type(position);
        return kind.main[type] || kind.pairs.keySet().stream().anyMatch(pair -> pair.effect() == type);
    }

    /** Texts by field of the events that ended sagas in one way. */
    private static final class Texts {
        int events;
        final Map<String, Map<String, Integer>> fields = new HashMap<>();

        void add(Map<String, String> texts) {
            events++;
            texts.forEach((name, value) ->
                    fields.computeIfAbsent(name, fresh -> new HashMap<>()).merge(value, 1, Integer::sum));
        }

        /** Values of a field that every event has, or null when some lack it or they are too many. */
        Set<String> values(String field) {
            Map<String, Integer> values = fields.getOrDefault(field, Map.of());
            int all = values.values().stream().mapToInt(Integer::intValue).sum();
            return all < events || values.size() > MOST_VALUES ? null : new TreeSet<>(values.keySet());
        }
    }

    /** How an event type ends sagas: always in the same way, or in ways that one of its fields tells apart. */
    private static void ends(Draft draft, String type, Map<SagaStatus, Texts> outcomes) {
        String field = outcomes.size() == 1 ? null : telling(outcomes);
        if (outcomes.size() > 1 && field == null) {
            return;
        }
        outcomes.forEach((status, texts) -> draft.ends
                .computeIfAbsent(status.text(), fresh -> new TreeMap<>())
                .put(type, field == null ? null : condition(field, texts.values(field))));
    }

    private static String telling(Map<SagaStatus, Texts> outcomes) {
        Set<String> fields = new TreeSet<>();
        outcomes.values().forEach(texts -> fields.addAll(texts.fields.keySet()));
        for (String field : fields) {
            Set<String> all = new TreeSet<>();
            int count = 0;
            boolean everywhere = true;
            for (Texts texts : outcomes.values()) {
                Set<String> values = texts.values(field);
                everywhere &= values != null;
                if (values != null) {
                    all.addAll(values);
                    count += values.size();
                }
            }
            if (everywhere && all.size() == count) {
                return field;
            }
        }
        return null;
    }

    private static String condition(String field, Set<String> values) {
        StringBuilder either = new StringBuilder();
        for (String value : values) {
            either.append(either.isEmpty() ? "" : " || ")
                    .append(DefinitionWriter.path(field))
                    .append(" == ")
                    .append(playhead.event.JsonText.quoted(value));
        }
        return either.toString();
    }
}
