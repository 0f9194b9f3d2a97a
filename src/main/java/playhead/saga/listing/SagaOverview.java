package playhead.saga.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import playhead.event.EventTime;
import playhead.saga.SagaRow;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.StepStatus;

/**
 * Many sagas at once: how they stand, how far they came, and how that was over time.
 *
 * @param began how many there are
 * @param outcomes how they stand, with counts
 * @param steps what they did, in the usual order
 * @param looked in how many of them the steps were looked at: evenly chosen ones where there are very many
 * @param spans equal spans of the time in which they began; empty without times
 */
public record SagaOverview(
        int began, Map<SagaStatus, Integer> outcomes, List<Step> steps, int looked, List<Span> spans) {
    private static final int MOST = 2_000;
    private static final int SPANS = 24;
    private static final int ENOUGH = 2;

    /**
     * A step of many sagas.
     *
     * @param name its name
     * @param reached how many sagas began it
     * @param failed in how many it failed
     * @param undone in how many it was undone
     * @param medianSeconds middle of the times that it took; not a number without times
     */
    public record Step(String name, int reached, int failed, int undone, double medianSeconds) {}

    /**
     * Sagas that began within a time.
     *
     * @param from seconds since 1970 at its beginning
     * @param outcomes how they stand, with counts
     */
    public record Span(double from, Map<SagaStatus, Integer> outcomes) {}

    /** What is counted of a step. */
    private static final class Count {
        int reached;
        int failed;
        int undone;
        double places;
        final List<Double> took = new ArrayList<>();

        void add(SagaStep step, int place) {
            reached++;
            places += place;
            failed += step.status() == StepStatus.FAILED ? 1 : 0;
            undone += step.status() == StepStatus.COMPENSATED || step.status() == StepStatus.COMPENSATING ? 1 : 0;
            if (step.begunAt() != null && step.endedAt() != null) {
                took.add(seconds(step.endedAt()) - seconds(step.begunAt()));
            }
        }

        Step made(String name) {
            double[] sorted =
                    took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return new Step(
                    name, reached, failed, undone, sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2]);
        }
    }

    /** Looks at some sagas of a list, in whatever order. Reads their steps: for worker threads. */
    public static SagaOverview of(SagaListing listing, int[] some) {
        int[] numbers = some.clone();
        Arrays.sort(numbers);
        Map<SagaStatus, Integer> outcomes = new EnumMap<>(SagaStatus.class);
        for (int number : numbers) {
            outcomes.merge(listing.row(number).status(), 1, Integer::sum);
        }
        int looked = Math.min(MOST, numbers.length);
        Map<String, Count> counts = new LinkedHashMap<>();
        for (int i = 0; i < looked; i++) {
            List<SagaStep> steps = listing.list().steps(numbers[(int) ((long) i * numbers.length / looked)]);
            Map<String, SagaStep> once = new LinkedHashMap<>();
            steps.stream().filter(step -> step.begun() > 0).forEach(step -> once.put(step.name(), step));
            int place = 0;
            for (SagaStep step : once.values()) {
                counts.computeIfAbsent(step.name(), fresh -> new Count()).add(step, place++);
            }
        }
        List<Step> steps = counts.entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> one.getValue().places / one.getValue().reached))
                .map(one -> one.getValue().made(one.getKey()))
                .toList();
        return new SagaOverview(numbers.length, outcomes, steps, looked, spans(listing, numbers));
    }

    private static List<Span> spans(SagaListing listing, int[] numbers) {
        SagaRow[] rows = Arrays.stream(numbers)
                .mapToObj(listing::row)
                .filter(row -> row.startedAt() != null)
                .toArray(SagaRow[]::new);
        if (rows.length == 0) {
            return List.of();
        }
        double first = Arrays.stream(rows)
                .mapToDouble(row -> seconds(row.startedAt()))
                .min()
                .orElse(0);
        double last = Arrays.stream(rows)
                .mapToDouble(row -> seconds(row.startedAt()))
                .max()
                .orElse(0);
        int count = last > first ? SPANS : 1;
        double wide = (last - first) / count;
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spans.add(new Span(first + i * wide, new EnumMap<>(SagaStatus.class)));
        }
        for (SagaRow row : rows) {
            int span = wide > 0 ? Math.min(count - 1, (int) ((seconds(row.startedAt()) - first) / wide)) : 0;
            spans.get(span).outcomes().merge(row.status(), 1, Integer::sum);
        }
        return List.copyOf(spans);
    }

    private static double seconds(EventTime time) {
        return time.seconds() + time.nanos() / 1e9;
    }

    /** The step that usually takes longest. */
    public Optional<Step> slowest() {
        return steps.stream()
                .filter(step -> step.reached() >= ENOUGH && step.medianSeconds() > 0)
                .max(Comparator.comparingDouble(Step::medianSeconds));
    }

    /** The step that fails most often. */
    public Optional<Step> mostFailing() {
        return steps.stream().filter(step -> step.failed() > 0).max(Comparator.comparingInt(Step::failed));
    }
}
