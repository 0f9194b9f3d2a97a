package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.saga.EventRole;

/** What a definition of one kind of saga will say, gathered from examples. One thread. */
final class Draft {
    private static final double USUAL = 0.5;

    final Map<String, StepDraft> steps = new LinkedHashMap<>();
    /** Types of the orchestrator's messages by what they say. */
    final Map<EventRole, Set<String>> messages = new LinkedHashMap<>();
    /** Conditions of the ends: by outcome, types with a condition or null. */
    final Map<String, Map<String, String>> ends = new LinkedHashMap<>();

    private final Map<String, Map<String, Integer>> followers = new LinkedHashMap<>();
    int good;
    int examples;
    long longestMillis;

    /** A step as the examples show it. */
    static final class StepDraft {
        final String name;
        final Map<String, Integer> participants = new LinkedHashMap<>();
        final Map<String, Integer> effects = new LinkedHashMap<>();
        final Set<String> failures = new LinkedHashSet<>();
        final Map<EventRole, Set<String>> messages = new LinkedHashMap<>();
        int inGood;
        int seen;
        long places;

        StepDraft(String name) {
            this.name = name;
        }

        String participant() {
            return participants.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }

        double place() {
            return (double) places / Math.max(1, seen);
        }

        void says(EventRole role, String type) {
            messages.computeIfAbsent(role, fresh -> new LinkedHashSet<>()).add(type);
        }
    }

    StepDraft step(String name) {
        return steps.computeIfAbsent(name, StepDraft::new);
    }

    void says(EventRole role, String type) {
        messages.computeIfAbsent(role, fresh -> new LinkedHashSet<>()).add(type);
    }

    /** Steps that do something, in the order in which they usually come; failures without an effect go to one of the same participant. */
    List<StepDraft> ordered() {
        List<StepDraft> all = new ArrayList<>();
        for (StepDraft step : steps.values()) {
            if (!step.effects.isEmpty() || step.messages.containsKey(EventRole.SUCCESS) || !messages.isEmpty()) {
                all.add(step);
            }
        }
        all.sort(Comparator.comparingDouble(StepDraft::place));
        for (StepDraft step : steps.values()) {
            if (!all.contains(step)) {
                all.stream()
                        .filter(other -> other.participant().equals(step.participant()))
                        .findFirst()
                        .ifPresent(other -> other.failures.addAll(step.failures));
            }
        }
        return all;
    }

    /** That in a saga that went well one type was the next on the entity of another. */
    void follows(String effect, String next) {
        followers.computeIfAbsent(effect, fresh -> new LinkedHashMap<>()).merge(next, 1, Integer::sum);
    }

    /** The type that usually builds on an effect, after which it need not be undone; null without one. */
    String settled(String effect) {
        return followers.getOrDefault(effect, Map.of()).entrySet().stream()
                .filter(next -> next.getValue() > USUAL * good)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    boolean isOptional(StepDraft step) {
        return good > 0 && step.inGood < USUAL * good;
    }
}
