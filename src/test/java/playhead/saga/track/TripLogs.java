package playhead.saga.track;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import playhead.saga.FlowLog;
import playhead.saga.ReadColumns;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.SmallLog;
import playhead.saga.Sources;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.define.SagaFile;

/** A saga of three steps, and small logs of it written by hand. */
public abstract class TripLogs {
    /** Its definition. */
    public static final String TRIP = """
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

    static Saga trip(SmallLog log) {
        return only(TRIP, log);
    }

    static Saga only(String yaml, SmallLog log) {
        SagaList list = list(yaml, log, Sources.ONE);
        assertEquals(1, list.size());
        return list.saga(0);
    }

    static SagaList list(String yaml, SmallLog log, Sources sources) {
        SagaFile.Reading read = SagaFile.read(yaml);
        assertEquals(List.of(), read.problems());
        SagaDefinitions definitions = SagaDefinitions.NONE.with(read.sagas());
        return Tracker.of(definitions, FlowLog.of(log, new ReadColumns(log, log.end())), sources)
                .at(log.end());
    }

    static SmallLog booked(String... types) {
        SmallLog log = new SmallLog().add("f", "trip-1", "TripBooked");
        for (String type : types) {
            String stream = type.startsWith("Trip") ? "trip-1" : type.replaceAll("[A-Z][a-z]+$", "") + "-1";
            log.add("f", stream.replaceAll("(Undo)?(Asked|Failed)?", ""), type);
        }
        return log;
    }
}
