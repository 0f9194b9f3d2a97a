package playhead.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import playhead.saga.Finding;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.track.TripLogs;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.SagaQuestions;
import playhead.workspace.Session;
import playhead.workspace.Workspace;

/** What is found in sagas, and why there are none, is told in German. */
class SaidSagasTest {
    @TempDir
    Path folder;

    private final German german = new German();

    @ParameterizedTest
    @CsvSource({
        "MISSING_COMPENSATION, HotelTaken FlightFull TripCancelled",
        "EXTRA_COMPENSATION, HotelTaken FlightTaken HotelFreed CarTaken TripReady",
        "DOUBLE_COMPENSATION, HotelTaken FlightFull HotelFreed HotelFreed TripCancelled",
        "NOTHING_TO_COMPENSATE, FlightFull HotelFreed TripCancelled",
        "WRONG_ORDER, HotelTaken FlightTaken CarRefused HotelFreed FlightFreed",
        "SUCCESS_AFTER_FAILURE, HotelTaken FlightFull CarTaken",
        "ORPHAN_CAUSE, HotelTaken<lost",
        "CLOCK_SKEW, HotelTaken<e9 FlightTaken CarTaken TripReady X X X X"
    })
    void what_a_declared_saga_has(Finding.Kind kind, String types) throws IOException {
        try (Workspace workspace = imported(types.split(" "))) {
            define(workspace);
            Saga saga = list(workspace).saga(0);
            assertTrue(
                    saga.findings().stream().anyMatch(finding -> finding.kind() == kind),
                    saga.findings().toString());
            saga.findings().forEach(finding -> german.assertSays(finding.text()));
        }
    }

    @Test
    void why_it_cannot_be_judged_whether_something_is_missing() throws IOException {
        Path hotels = log("hotels.ndjson", 0, "TripBooked", "HotelTaken");
        Path trips = log("trips.ndjson", 500, "Ticked", "Ticked");
        try (Workspace workspace = imported(List.of(hotels, trips))) {
            define(workspace);
            String why = list(workspace).saga(0).unjudged();
            assertNotNull(why);
            german.assertSays(why);
        }
    }

    @Test
    void why_there_are_no_sagas_or_not_this_one() throws IOException {
        Path lone = Files.writeString(folder.resolve("lone.ndjson"), "{\"type\":\"A\",\"stream\":\"a-1\"}\n");
        try (Workspace workspace = imported(List.of(lone))) {
            SagaQuestions sagas = workspace.session().sagas();
            Moment end = end(workspace);
            warnings(sagas.at(end)).forEach(german::assertSays);
            german.assertRefuses(sagas.saga("none", end));
            german.assertRefuses(sagas.saga("a-1", end));
            german.assertRefuses(sagas.learned(end));
            german.assertRefuses(sagas.with(folder.resolve("none.yaml")));
        }
        try (Workspace workspace = imported("HotelTaken", "FlightTaken")) {
            Moment end = end(workspace);
            warnings(workspace.session().sagas().at(end)).forEach(german::assertSays);
            define(workspace);
            SagaQuestions sagas = workspace.session().sagas();
            german.assertRefuses(sagas.saga("none", end(workspace)));
            german.assertRefuses(sagas.learned(end(workspace)));
        }
    }

    private void define(Workspace workspace) throws IOException {
        German.given(workspace.define(List.of(Files.writeString(folder.resolve("trip.yaml"), TripLogs.TRIP))));
    }

    private SagaList list(Workspace workspace) {
        return German.given(workspace.session().sagas().at(end(workspace)));
    }

    private static Moment end(Workspace workspace) {
        Session session = workspace.session();
        return German.given(session.locate("end", Replay.RECORDED));
    }

    private static List<String> warnings(Answer<SagaList> answer) {
        List<String> said = new ArrayList<>(((Answer.Given<SagaList>) answer).warnings());
        assertEquals(1, said.size(), "nothing is said of why there are none");
        return said;
    }

    private Workspace imported(String... types) throws IOException {
        List<String> all = new ArrayList<>(List.of("TripBooked"));
        all.addAll(List.of(types));
        return imported(List.of(log("trip.ndjson", 0, all.toArray(String[]::new))));
    }

    /** Events of one flow, a minute apart; {@code Type<id} names a cause. */
    private Path log(String name, int from, String... types) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < types.length; i++) {
            String[] parts = types[i].split("<");
            int minute = from + i;
            lines.append("{\"id\":\"e%d\",\"type\":\"%s\",\"stream\":\"%s-1\",\"correlationId\":\"f\""
                            .formatted(from + i + 1, parts[0], parts[0].replaceAll("(?<=[a-z])[A-Z].*", "")))
                    .append(",\"time\":\"2026-03-01T%02d:%02d:00Z\"".formatted(8 + minute / 60, minute % 60))
                    .append(parts.length > 1 ? ",\"causationId\":\"" + parts[1] + "\"}\n" : "}\n");
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private Workspace imported(List<Path> logs) throws IOException {
        return German.opened(folder, logs);
    }
}
