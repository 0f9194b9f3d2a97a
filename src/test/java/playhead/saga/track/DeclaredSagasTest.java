package playhead.saga.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStep;
import playhead.saga.SmallLog;
import playhead.saga.Sources;
import playhead.saga.StepStatus;
import playhead.saga.define.SagaFile;

/** Small logs written by hand, and what is said of their sagas. */
class DeclaredSagasTest extends TripLogs {
    private static List<String> statuses(Saga saga) {
        return saga.steps().stream()
                .map(step -> step.name() + " " + step.status().text())
                .toList();
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

    @Test
    void participants_can_stand_in_a_field_of_the_events() {
        SmallLog log = new SmallLog()
                .add("f", "trip-1", "TripBooked", 0, "{\"service\":\"desk\"}")
                .add("f", "trip-1", "HotelAsked", 1, "{\"service\":\"desk\",\"chain\":\"Adler\"}")
                .add("f", "trip-1", "HotelTaken", 2, "{\"service\":\"hotels\",\"chain\":\"other\"}")
                .add("f", "trip-1", "FlightTaken", 3, "{\"service\":\"flights\"}")
                .add("f", "trip-1", "Noted", 4, "{}");
        assertEquals(List.of("trip"), only(TRIP, log).participants(), "all share a stream");
        String fields = TRIP.replace("    deadline: 2h", "    participant: data.service");
        Saga saga = only(fields, log);
        assertEquals(List.of("desk", "hotels", "flights", "trip"), saga.participants());
        assertEquals("hotels", saga.steps().getFirst().participant());
        assertEquals("flights", saga.events().get(3).participant());
        assertEquals("trip", saga.events().get(4).participant(), "it has no such field");
        String chain = fields.replace("- name: hotel", "- name: hotel\n        participant: data.chain");
        assertEquals("Adler", only(chain, log).steps().getFirst().participant(), "the first that says it");
    }

    @Test
    void a_participant_that_is_no_field_is_refused() {
        String refused = SagaFile.read(TRIP.replace("    deadline: 2h", "    participant: service"))
                .problems()
                .toString();
        assertTrue(refused.contains("participant is a field of the payload"), refused);
    }
}
