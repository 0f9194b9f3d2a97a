package playhead.saga.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.saga.Finding;
import playhead.saga.FlowLog;
import playhead.saga.ReadColumns;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SmallLog;
import playhead.saga.Sources;
import playhead.saga.StepStatus;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.define.SagaFile;

/** Small logs written by hand, and what is said of their sagas. */
class DeclaredSagasTest {
    private static final String TRIP = """
        sagas:
          - name: trip
            start: TripBooked
            order: reverse
            deadline: 2h
            steps:
              - name: hotel
                request: HotelAsked
                retry: HotelBusy
                failure: HotelFull
                effects: { type: HotelTaken, undo: HotelFreed, until: GuestArrived }
                compensation: { request: HotelUndoAsked, failure: HotelUndoFailed }
              - name: flight
                effects: { type: FlightTaken, undo: FlightFreed }
                failure: FlightFull
              - name: car
                effects: { type: CarTaken, undo: CarFreed }
                failure: CarRefused
            ends:
              completed: TripReady
              compensated: TripCancelled
              abandoned: TripForgotten
        """;

    private static Saga trip(SmallLog log) {
        return only(TRIP, log);
    }

    private static Saga only(String yaml, SmallLog log) {
        SagaList list = list(yaml, log, Sources.ONE);
        assertEquals(1, list.size());
        return list.saga(0);
    }

    private static SagaList list(String yaml, SmallLog log, Sources sources) {
        SagaFile.Reading read = SagaFile.read(yaml);
        assertEquals(List.of(), read.problems());
        SagaDefinitions definitions = SagaDefinitions.NONE.with(read.sagas());
        return Tracker.of(definitions, FlowLog.of(log, new ReadColumns(log, log.end())), sources)
                .at(log.end());
    }

    private static SmallLog booked(String... types) {
        SmallLog log = new SmallLog().add("f", "trip-1", "TripBooked");
        for (String type : types) {
            String stream = type.startsWith("Trip") ? "trip-1" : type.replaceAll("[A-Z][a-z]+$", "") + "-1";
            log.add("f", stream.replaceAll("(Undo)?(Asked|Failed)?", ""), type);
        }
        return log;
    }

    private static List<String> statuses(Saga saga) {
        return saga.steps().stream()
                .map(step -> step.name() + " " + step.status().text())
                .toList();
    }

    private static List<Finding.Kind> kinds(Saga saga) {
        return saga.findings().stream().map(Finding::kind).toList();
    }

    @Test
    void a_saga_waits_runs_and_completes() {
        assertEquals(SagaStatus.WAITING, trip(booked()).row().status());
        assertEquals("hotel", trip(booked()).row().waitingFor());
        Saga asked = trip(booked("HotelAsked"));
        assertEquals(SagaStatus.RUNNING, asked.row().status());
        assertEquals(List.of("hotel running", "flight pending", "car pending"), statuses(asked));
        Saga ready = trip(booked("HotelAsked", "HotelTaken", "FlightTaken", "CarTaken", "TripReady"));
        assertEquals(SagaStatus.COMPLETED, ready.row().status());
        assertEquals(6, ready.events().getLast().position());
        assertNull(ready.row().waitingFor());
        assertEquals(List.of(), ready.findings());
    }

    @Test
    void a_step_that_failed_for_now_is_tried_again_and_counted() {
        Saga busy = trip(booked("HotelAsked", "HotelBusy"));
        assertEquals(SagaStatus.RETRYING, busy.row().status());
        Saga again = trip(booked("HotelAsked", "HotelBusy", "HotelAsked"));
        assertEquals(SagaStatus.RETRYING, again.row().status());
        assertEquals(2, again.steps().getFirst().attempts());
        Saga taken = trip(booked("HotelAsked", "HotelBusy", "HotelAsked", "HotelTaken"));
        assertEquals(StepStatus.SUCCEEDED, taken.steps().getFirst().status());
        assertEquals(2, taken.steps().getFirst().attempts());
    }

    @Test
    void what_was_done_is_undone_in_pairs_on_the_same_entity() {
        SmallLog log = booked("HotelTaken", "FlightTaken", "CarRefused", "FlightFreed", "HotelFreed", "TripCancelled");
        Saga saga = trip(log);
        assertEquals(SagaStatus.COMPENSATED, saga.row().status());
        assertEquals(List.of("hotel compensated", "flight compensated", "car failed"), statuses(saga));
        assertEquals(
                List.of("3-5", "2-6"),
                saga.compensations().stream()
                        .map(undo -> undo.undoes() + "-" + undo.by())
                        .toList());
        assertEquals(List.of(), saga.findings());
        assertEquals(SagaStatus.COMPENSATING, trip(log.first(5)).row().status());
        assertEquals("hotel", trip(log.first(5)).row().waitingFor());
        assertEquals("TripCancelled", trip(log.first(6)).row().waitingFor());
    }

    @Test
    void steps_that_never_began_are_skipped_when_the_saga_has_ended() {
        Saga saga = trip(booked("HotelFull", "TripCancelled"));
        assertEquals(List.of("hotel failed", "flight skipped", "car skipped"), statuses(saga));
        assertEquals(SagaStatus.ABANDONED, trip(booked("TripForgotten")).row().status());
    }

    @Test
    void an_effect_that_stands_although_all_is_said_to_be_undone_is_missing() {
        Saga saga = trip(booked("HotelTaken", "FlightFull", "TripCancelled"));
        assertEquals(List.of(Finding.Kind.MISSING_COMPENSATION), kinds(saga));
        assertEquals(List.of(), kinds(trip(booked("HotelTaken", "FlightFull", "HotelFreed", "TripCancelled"))));
    }

    @Test
    void an_effect_that_stands_for_good_is_not_missing() {
        SmallLog log = new SmallLog()
                .add("f", "trip-1", "TripBooked")
                .add("f", "Hotel-1", "HotelTaken")
                .add("f", "Hotel-1", "GuestArrived")
                .add("f", "Car-1", "CarRefused")
                .add("f", "trip-1", "TripCancelled");
        assertEquals(List.of(), trip(log).findings());
    }

    @Test
    void undoing_in_a_saga_that_completed_is_extra_unless_it_was_done_again() {
        String[] extra = {"HotelTaken", "FlightTaken", "HotelFreed", "CarTaken", "TripReady"};
        assertTrue(kinds(trip(booked(extra))).contains(Finding.Kind.EXTRA_COMPENSATION));
        Saga again = trip(booked("HotelTaken", "HotelFreed", "HotelTaken", "FlightTaken", "CarTaken", "TripReady"));
        assertTrue(
                !kinds(again).contains(Finding.Kind.EXTRA_COMPENSATION),
                kinds(again).toString());
    }

    @Test
    void undoing_twice_and_undoing_nothing_are_told_apart() {
        Saga twice = trip(booked("HotelTaken", "FlightFull", "HotelFreed", "HotelFreed", "TripCancelled"));
        assertEquals(List.of(Finding.Kind.DOUBLE_COMPENSATION), kinds(twice));
        assertEquals(2, twice.compensations().getLast().undoes());
        Saga nothing = trip(booked("FlightFull", "HotelFreed", "TripCancelled"));
        assertEquals(List.of(Finding.Kind.NOTHING_TO_COMPENSATE), kinds(nothing));
        assertEquals(0, nothing.compensations().getFirst().undoes());
    }

    @Test
    void undoing_on_another_entity_undoes_nothing() {
        SmallLog log = new SmallLog()
                .add("f", "trip-1", "TripBooked")
                .add("f", "Hotel-1", "HotelTaken")
                .add("f", "Hotel-2", "HotelFreed");
        assertEquals(List.of(Finding.Kind.NOTHING_TO_COMPENSATE), kinds(trip(log)));
    }

    @Test
    void undoing_an_earlier_step_before_a_later_one_is_the_wrong_order() {
        Saga saga = trip(booked("HotelTaken", "FlightTaken", "CarRefused", "HotelFreed", "FlightFreed"));
        assertEquals(List.of(Finding.Kind.WRONG_ORDER), kinds(saga));
        assertEquals(6, saga.findings().getFirst().position());
        Saga free = only(
                TRIP.replace("order: reverse", "order: parallel"),
                booked("HotelTaken", "FlightTaken", "CarRefused", "HotelFreed", "FlightFreed"));
        assertEquals(List.of(), free.findings());
    }

    @Test
    void a_success_after_the_saga_has_failed_is_found() {
        assertEquals(
                List.of(Finding.Kind.SUCCESS_AFTER_FAILURE),
                kinds(trip(booked("HotelTaken", "FlightFull", "CarTaken"))));
    }

    @Test
    void a_cause_that_is_not_there_and_one_that_is_later_are_found() {
        SmallLog log = new SmallLog()
                .add("f", "trip-1", "TripBooked", 10, "{}")
                .add("f", "Hotel-1", "HotelTaken", 4, "{}", "e1")
                .add("f", "Flight-1", "FlightTaken", 12, "{}", "lost");
        assertEquals(List.of(Finding.Kind.CLOCK_SKEW, Finding.Kind.ORPHAN_CAUSE), kinds(trip(log)));
    }

    @Test
    void a_saga_is_stuck_when_its_deadline_has_passed_and_not_before() {
        SmallLog log = new SmallLog()
                .add("f", "trip-1", "TripBooked", 0, "{}")
                .add("f", "Hotel-1", "HotelAsked", 1, "{}")
                .add("g", "other-1", "Ticked", 120, "{}");
        assertEquals(SagaStatus.RUNNING, trip(log).row().status());
        log.add("g", "other-1", "Ticked", 121, "{}");
        assertEquals(SagaStatus.STUCK, trip(log).row().status());
        assertEquals("hotel", trip(log).row().waitingFor());
        assertEquals(
                SagaStatus.RUNNING,
                only(TRIP.replace("    deadline: 2h\n", ""), log).row().status());
    }

    @Test
    void nothing_is_missing_where_the_source_that_would_tell_has_ended() {
        SmallLog log = new SmallLog()
                .add("f", "trip-1", "TripBooked", 0, "{}")
                .add("f", "Hotel-1", "HotelTaken", 1, "{}")
                .add("g", "other-1", "Ticked", 500, "{}");
        Saga silent = list(TRIP, log, sources(1, 0, 1)).saga(0);
        assertEquals(SagaStatus.WAITING, silent.row().status());
        assertEquals("cannot be judged: hotels ends 2026-03-01T08:01:00Z", silent.unjudged());
        // The other source has brought what the saga waits for: then it would tell.
        log.add("h", "Flight-2", "FlightTaken", 501, "{}");
        Saga stuck = list(TRIP, log, sources(1, 0, 1, 1)).saga(0);
        assertEquals(SagaStatus.STUCK, stuck.row().status());
        assertNull(stuck.unjudged());
    }

    /** The source of each position: 0 is trips, which here brought the hotels only, 1 is all the rest. */
    private static Sources sources(int... of) {
        return new Sources() {
            @Override
            public int count() {
                return 2;
            }

            @Override
            public String name(int source) {
                return source == 0 ? "hotels" : "trips";
            }

            @Override
            public int of(long position) {
                return of[(int) position - 1];
            }
        };
    }

    @Test
    void without_declared_ends_they_follow_from_the_steps() {
        String yaml = """
            sagas:
              - name: pair
                start: Begun
                steps:
                  - name: one
                    success: OneDone
                    failure: OneFailed
                    compensation: { request: OneUndo, done: OneUndone, failure: OneStuck }
                  - { name: two, success: TwoDone, failure: TwoFailed, deadline: data.until, request: TwoAsked }
            """;
        assertEquals(SagaStatus.COMPENSATED, only(yaml, pair("OneFailed")).row().status());
        assertEquals(
                SagaStatus.COMPLETED,
                only(yaml, pair("OneDone", "TwoDone")).row().status());
        assertEquals(
                SagaStatus.COMPENSATING,
                only(yaml, pair("OneDone", "TwoFailed")).row().status());
        Saga undone = only(yaml, pair("OneDone", "TwoFailed", "OneUndo", "OneUndone"));
        assertEquals(SagaStatus.COMPENSATED, undone.row().status());
        assertEquals(2, undone.compensations().getFirst().undoes());
        assertEquals(4, undone.compensations().getFirst().request());
        Saga half = only(yaml, pair("OneDone", "TwoFailed", "OneUndo", "OneStuck"));
        assertEquals(SagaStatus.FAILED, half.row().status());
        assertEquals(StepStatus.FAILED, half.steps().getFirst().status());
    }

    private static SmallLog pair(String... types) {
        SmallLog log = new SmallLog().add("f", "a-1", "Begun");
        for (String type : types) {
            log.add("f", "a-1", type);
        }
        return log;
    }

    @Test
    void a_step_is_late_when_the_time_that_its_request_says_has_passed() {
        String yaml = """
            sagas:
              - name: one
                start: Begun
                steps:
                  - { name: pay, request: Asked, success: Paid, deadline: data.until }
            """;
        SmallLog log = new SmallLog()
                .add("f", "a-1", "Begun", 0, "{}")
                .add("f", "a-1", "Asked", 1, "{\"until\":\"2026-03-01T08:05:00Z\"}")
                .add("f", "a-1", "Ticked", 5, "{}");
        assertEquals(SagaStatus.RUNNING, only(yaml, log).row().status());
        log.add("f", "a-1", "Ticked", 6, "{}");
        Saga late = only(yaml, log);
        assertEquals(SagaStatus.STUCK, late.row().status());
        SagaStep pay = late.steps().getFirst();
        assertEquals("2026-03-01T08:05:00Z", pay.deadline().print());
    }

    @Test
    void sagas_can_be_tied_by_stream_or_by_a_field() {
        String yaml = """
            sagas:
              - name: by-stream
                correlation: stream
                start: Begun
                steps: [ { name: pay, success: Paid } ]
              - name: by-field
                correlation: [ data.order, stream ]
                start: Begun
                steps: [ { name: pay, success: Paid } ]
            """;
        SmallLog log = new SmallLog()
                .add(null, "o-1", "Begun")
                .add(null, "o-2", "Begun")
                .say(null, "pay-1", "Paid", "{\"order\":\"o-2\"}")
                .add(null, "o-1", "Paid");
        SagaList list = list(yaml, log, Sources.ONE);
        assertEquals(4, list.size());
        assertEquals(
                List.of("o-1 completed", "by-field/o-1 completed", "o-2 waiting", "by-field/o-2 completed"),
                java.util.stream.IntStream.range(0, 4)
                        .mapToObj(list::row)
                        .map(row -> row.id() + " " + row.status().text())
                        .toList());
        assertEquals(3, list.find("by-field/o-2"));
        assertEquals(3, list.of(3));
    }
}
