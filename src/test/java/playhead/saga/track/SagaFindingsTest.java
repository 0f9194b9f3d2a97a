package playhead.saga.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.saga.Finding;
import playhead.saga.Saga;
import playhead.saga.SmallLog;

/** What should not be so in a saga, in small logs written by hand. */
class SagaFindingsTest extends TripLogs {
    private static List<Finding.Kind> kinds(Saga saga) {
        return saga.findings().stream().map(Finding::kind).toList();
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
}
