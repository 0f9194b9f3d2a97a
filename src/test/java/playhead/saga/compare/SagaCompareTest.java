package playhead.saga.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.event.Json;
import playhead.saga.EventRole;
import playhead.saga.Saga;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;
import playhead.saga.picture.MadeSaga;
import playhead.saga.picture.MadeSagas;

class SagaCompareTest {
    private static Saga saga(String id, long pause, StepStatus last, String... names) {
        MadeSaga made = new MadeSaga(id, SagaStyle.ORCHESTRATION);
        made.event("Started", "hub", EventRole.START, -1, 0);
        for (int i = 0; i < names.length; i++) {
            made.event(names[i] + "Requested", "hub", EventRole.REQUEST, i, 1);
            made.pause(pause);
            made.event(names[i] + "Done", "worker", EventRole.SUCCESS, i, 1);
        }
        for (int i = 0; i < names.length; i++) {
            StepStatus status = i == names.length - 1 ? last : StepStatus.SUCCEEDED;
            made.step(names[i], "worker", status, 1, 2 + 2 * i, 3 + 2 * i);
        }
        return made.as(SagaStatus.COMPLETED);
    }

    private static SagaComparison compare(Saga one, Saga other) {
        return new SagaCompare(position -> Map.of(), 100).of(one, other);
    }

    private static List<String> shape(SagaComparison compared) {
        return compared.steps().stream()
                .map(step -> step.name() + " " + step.one() + " " + step.other())
                .toList();
    }

    @Test
    void a_saga_compared_with_itself_goes_the_same_way() {
        Saga saga = MadeSagas.compensated();
        SagaComparison compared = compare(saga, saga);
        assertEquals(-1, compared.first());
        assertEquals(saga.steps().size() + 1, compared.steps().size());
        assertTrue(compared.steps().stream().allMatch(step -> step.unlike().isEmpty()));
    }

    @Test
    void steps_are_aligned_by_name_and_order_and_the_first_that_one_lacks_is_the_divergence() {
        SagaComparison compared = compare(
                saga("a", 0, StepStatus.SUCCEEDED, "reserve", "pay", "pay", "ship"),
                saga("b", 0, StepStatus.SUCCEEDED, "reserve", "check", "pay", "ship", "thank"));
        assertEquals(
                List.of("reserve 0 0", "check -1 1", "pay 1 2", "pay 2 -1", "ship 3 3", "thank -1 4", "null -1 -1"),
                shape(compared));
        assertEquals("check", compared.steps().get(compared.first()).name());
        assertEquals(Set.of(Unlike.MISSING), compared.steps().get(1).unlike());
        assertEquals(Set.of(Unlike.EXTRA), compared.steps().get(3).unlike());
    }

    @Test
    void another_status_diverges_and_other_times_do_not() {
        SagaComparison slower = compare(
                saga("a", 1, StepStatus.SUCCEEDED, "reserve", "pay"),
                saga("b", 4, StepStatus.SUCCEEDED, "reserve", "pay"));
        assertEquals(-1, slower.first());
        AlignedStep pay = slower.steps().get(1);
        assertEquals(3, pay.later(), 1e-6);
        assertEquals(3, pay.longer(), 1e-6);
        assertEquals(Set.of(Unlike.TIME), pay.unlike());
        SagaComparison failed = compare(
                saga("a", 0, StepStatus.SUCCEEDED, "reserve", "pay"),
                saga("b", 0, StepStatus.FAILED, "reserve", "pay"));
        assertEquals(1, failed.first());
        assertEquals(Set.of(Unlike.STATUS), failed.steps().get(1).unlike());
    }

    @Test
    void what_was_undone_is_the_consequence_of_the_step_that_failed_and_not_the_divergence() {
        MadeSaga other = new MadeSaga("b", SagaStyle.ORCHESTRATION);
        other.event("Started", "hub", EventRole.START, -1, 0)
                .event("reserveRequested", "hub", EventRole.REQUEST, 0, 1)
                .event("reserveDone", "worker", EventRole.SUCCESS, 0, 1)
                .event("payRequested", "hub", EventRole.REQUEST, 1, 1)
                .event("payRefused", "worker", EventRole.FAILURE, 1, 1)
                .event("reserveReleased", "worker", EventRole.UNDO, 0, 1)
                .step("reserve", "worker", StepStatus.COMPENSATED, 1, 2, 3)
                .step("pay", "worker", StepStatus.FAILED, 1, 4, 5);
        SagaComparison compared =
                compare(saga("a", 0, StepStatus.SUCCEEDED, "reserve", "pay"), other.as(SagaStatus.COMPENSATED));
        assertEquals(Set.of(Unlike.UNDONE), compared.steps().get(0).unlike());
        assertEquals(1, compared.first());
        SagaComparison undone =
                compare(saga("a", 0, StepStatus.SUCCEEDED, "reserve"), saga("b", 0, StepStatus.COMPENSATED, "reserve"));
        assertEquals(0, undone.first(), "nothing else went another way");
    }

    @Test
    void payloads_of_aligned_events_differ_by_field_and_do_not_diverge() {
        Saga one = saga("a", 0, StepStatus.SUCCEEDED, "pay");
        Saga other = saga("b", 0, StepStatus.SUCCEEDED, "fraud", "pay");
        SagaComparison compared = new SagaCompare(
                        position -> position == 30
                                ? Map.of("amount", Json.canonical("5"), "by", Json.canonical("\"ana\""))
                                : Map.of("amount", Json.canonical(position == 50 ? "7" : "5")),
                        100)
                .of(one, other);
        AlignedStep pay = compared.steps().get(1);
        assertEquals(Set.of(Unlike.PAYLOAD), pay.unlike());
        assertEquals(
                List.of(
                        new PayloadChange(30, 50, "payDone", "amount", Json.canonical("5"), Json.canonical("7")),
                        new PayloadChange(30, 50, "payDone", "by", Json.canonical("\"ana\""), null)),
                pay.payload());
        assertFalse(compared.cut());
    }

    @Test
    void payloads_beyond_the_limit_are_not_read_and_that_is_said() {
        Saga saga = MadeSagas.compensated();
        List<Long> read = Collections.synchronizedList(new ArrayList<>());
        SagaComparison compared = new SagaCompare(
                        position -> {
                            read.add(position);
                            return Map.of();
                        },
                        3)
                .of(saga, saga);
        assertEquals(6, read.size());
        assertTrue(compared.cut());
    }

    @Test
    void sagas_of_one_event_and_without_steps_are_compared() {
        SagaComparison compared = compare(MadeSagas.oneEvent(), MadeSagas.compensated());
        assertTrue(compared.first() >= 0);
        assertTrue(new ComparisonText().lines(compared).size() > 4);
    }

    @Test
    void very_long_sagas_are_aligned_along_a_stretch_ahead() {
        List<String> one = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            one.add("step" + i % 5_000);
        }
        List<String> other = new ArrayList<>(one);
        other.addFirst("first");
        other.remove(10_000);
        other.add("last");
        List<Alignment.Pair> pairs = Alignment.of(one, other);
        assertEquals(
                19_999,
                pairs.stream()
                        .filter(pair -> pair.one() >= 0 && pair.other() >= 0)
                        .count());
        assertTrue(pairs.stream()
                .filter(pair -> pair.one() >= 0 && pair.other() >= 0)
                .allMatch(pair -> one.get(pair.one()).equals(other.get(pair.other()))));
    }
}
