package playhead.saga.inferred;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.saga.Compensation;
import playhead.saga.Saga;
import playhead.saga.SagaStatus;
import playhead.saga.SagaStyle;
import playhead.saga.StepStatus;

/** What is taken for an undoing when nobody declared one, and what comes of it. */
class InferredUndoingTest extends InferredBase {
    @Test
    void payments_that_are_voided_are_undone_though_no_event_names_its_cause() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 6; i++) {
            log.flow("f" + i).add("booking-" + i, "BookingStarted").add("payment-" + i, "PaymentAuthorized");
            if (i % 3 == 0) {
                log.add("hotel-" + i, "RoomUnavailable").add("payment-" + i, "PaymentVoided");
                log.add("booking-" + i, "BookingRejected");
            } else {
                log.add("hotel-" + i, "RoomHeld").add("booking-" + i, "BookingConfirmed");
            }
        }
        assertEquals("completed completed compensated completed completed compensated", statuses(log.sagas()));
        Saga undone = log.sagas().saga(2);
        assertEquals(SagaStyle.CHOREOGRAPHY, undone.row().style());
        assertEquals(List.of("PaymentAuthorized<-PaymentVoided NAME"), pairs(log, undone));
    }

    @Test
    void seats_that_are_cancelled_are_undone_and_the_trip_that_ends_so_is_not() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 5; i++) {
            log.flow("t" + i)
                    .add("trip-" + i, "TripRequested")
                    .after(log.last())
                    .add("seat-" + i, "SeatBooked");
            log.after(log.last());
            if (i == 3) {
                log.add("car-3", "CarRefused")
                        .after(log.last())
                        .add("seat-3", "SeatCancelled")
                        .after(log.last());
                log.add("trip-3", "TripCancelled");
            } else {
                log.add("car-" + i, "CarRented").after(log.last()).add("trip-" + i, "TripCompleted");
            }
        }
        assertEquals("completed completed compensated completed completed", statuses(log.sagas()));
        assertEquals(
                List.of("SeatBooked<-SeatCancelled NAME"),
                pairs(log, log.sagas().saga(2)));
    }

    @Test
    void parallel_undoings_are_matched_each_with_its_own_stream() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 4; i++) {
            log.flow("p" + i).add("trip-" + i, "TripRequested");
            log.add("hotel-" + i, "HotelBooked")
                    .add("flight-" + i, "FlightBooked")
                    .add("flight-9" + i, "FlightBooked");
            if (i == 4) {
                log.add("car-4", "CarRefused")
                        .add("flight-94", "FlightCancelled")
                        .add("hotel-4", "HotelCancelled");
                log.add("flight-4", "FlightCancelled").add("trip-4", "TripFailed");
            } else {
                log.add("car-" + i, "CarBooked").add("trip-" + i, "TripCompleted");
            }
        }
        assertEquals("completed completed completed compensated", statuses(log.sagas()));
        Saga undone = log.sagas().saga(3);
        assertEquals(
                List.of(
                        "FlightBooked<-FlightCancelled NAME",
                        "HotelBooked<-HotelCancelled NAME",
                        "FlightBooked<-FlightCancelled NAME"),
                pairs(log, undone));
        for (Compensation one : undone.compensations()) {
            assertEquals(log.at(one.undoes()).stream(), log.at(one.by()).stream());
        }
    }

    @Test
    void an_undoing_that_fails_leaves_a_failed_saga() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 4; i++) {
            log.flow("r" + i).add("order-" + i, "OrderPlaced").add("payment-" + i, "PaymentTaken");
            if (i == 2) {
                log.add("parcel-2", "ShipmentRefused")
                        .add("payment-2", "RefundFailed")
                        .add("order-2", "OrderFailed");
            } else {
                log.add("parcel-" + i, "ShipmentScheduled").add("order-" + i, "OrderCompleted");
            }
        }
        assertEquals("completed failed completed completed", statuses(log.sagas()));
    }

    @Test
    void what_is_taken_back_on_the_same_fields_is_undone_whatever_it_is_called() {
        HandLog log = new HandLog();
        int free = 50;
        log.saying("{'free':50,'sold':0}").add("xu-1", "Born");
        for (int i = 1; i <= 9; i++) {
            log.flow("s" + i).add("qa-" + i, "Mopo");
            free -= i;
            log.saying("{'free':" + free + "}").add("xu-1", "Teka");
            if (i % 4 == 0) {
                free += i;
                log.add("ki-" + i, "Zule")
                        .saying("{'free':" + free + "}")
                        .add("xu-1", "Ravo")
                        .add("qa-" + i, "Nemi");
            } else {
                log.add("ki-" + i, "Sito").add("qa-" + i, "Lopa");
            }
        }
        InferredSagas sagas = log.sagas();
        assertEquals(
                "completed completed completed compensated completed completed completed compensated completed",
                statuses(sagas));
        assertEquals(List.of("Teka<-Ravo EFFECT"), pairs(log, sagas.saga(3)));
        assertTrue(sagas.row(3).confidence() < 0.8);
    }

    @Test
    void an_undoing_that_was_refused_is_a_compensation_that_failed() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 6; i++) {
            log.flow("r" + i).add("order-" + i, "OrderPlaced").add("stock-" + i, "StockReserved");
            if (i > 4) {
                log.add("card-" + i, "CardDeclined").add("stock-" + i, i == 6 ? "StockReleaseFailed" : "StockReleased");
                log.add("order-" + i, i == 6 ? "OrderFailed" : "OrderCancelled");
            } else {
                log.add("card-" + i, "CardCharged").add("order-" + i, "OrderCompleted");
            }
        }
        InferredSagas sagas = log.sagas();
        assertEquals("completed completed completed completed compensated failed", statuses(sagas));
        Compensation failed = sagas.saga(5).compensations().getFirst();
        assertEquals(StepStatus.FAILED, failed.status());
        assertEquals("StockReserved", log.at(failed.undoes()).type());
    }

    @Test
    void coming_back_to_where_a_step_was_is_the_weakest_sign_of_an_undoing() {
        HandLog log = new HandLog();
        for (int i = 1; i <= 12; i++) {
            log.flow("z" + i).add("mo-" + i, "Bako").add("li-" + i, "Tuno");
            if (i % 3 == 0) {
                log.add("ra-" + i, "Fali").add("li-" + i, "Guso").add("mo-" + i, "Vita");
            } else {
                log.add("ra-" + i, "Neda").add("mo-" + i, "Siro");
            }
        }
        InferredSagas sagas = log.sagas();
        assertEquals(SagaStatus.COMPENSATED, sagas.status(2));
        assertEquals(List.of("Tuno<-Guso EFFECT"), pairs(log, sagas.saga(2)));
        assertEquals(SagaStatus.COMPLETED, sagas.status(3));
        assertTrue(sagas.row(2).confidence() < 0.5, "" + sagas.row(2).confidence());
    }
}
