package playhead.ui;

import java.io.IOException;
import java.util.List;

/** The pictures of sagas: the list, one saga with its faces, paths, map and overview. */
final class TourSagas {
    private static final List<String> FACES = List.of("lanes", "steps", "sequence", "events");
    private static final List<String> BESIDE = List.of("paths", "map", "overview");

    private final TourStage stage;

    TourSagas(TourStage stage) {
        this.stage = stage;
    }

    void run() throws IOException {
        stage.command("playhead.end");
        stage.command("view.sagas");
        stage.command("fold.detail");
        stage.command("sagas.show.compensated");
        stage.act(window -> window.select("#sagas-table", 0));
        stage.command("fold.timeline");
        for (String face : FACES) {
            stage.command("sagas.face." + face);
            stage.picture("saga-" + face);
        }
        stage.command("sagas.show.compensated");
        for (String beside : BESIDE) {
            stage.command("sagas.beside." + beside);
            stage.picture("sagas-" + beside);
        }
        stage.command("sagas.beside.saga");
        stage.command("fold.timeline");
        stage.command("fold.detail");
    }
}
