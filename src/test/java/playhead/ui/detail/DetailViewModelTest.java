package playhead.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.history.BlameRow;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.replay.Following;
import playhead.ui.replay.Jump;
import playhead.ui.replay.MarkA;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Moment;

class DetailViewModelTest {
    private final Playhead playhead = new Playhead();
    private final Following following = new Following(playhead, () -> 0);
    private final MarkA markA = new MarkA();
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Jump jump = new Jump(playhead, background, new WallClock(new Words(Locale.ENGLISH), ZoneOffset.UTC));
    private final DetailViewModel model =
            new DetailViewModel(background, following, markA, jump, new Words(Locale.ENGLISH));
    private OpenWorkspace log;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        log = OpenWorkspace.of(
                folder,
                List.of(
                        line(1, "cart-1", "Opened", "", "{\"status\":\"open\",\"total\":5,\"at\":{\"city\":\"Ulm\"}}"),
                        line(2, "cart-2", "Opened", "e1", "{\"status\":\"open\"}"),
                        line(3, "cart-1", "Added", "e1", "{\"total\":7}"),
                        line(4, "cart-1", "Added", "e3", "{\"total\":9}"),
                        line(5, "cart-1", "Paid", "e4", "{\"status\":\"paid\"}")));
        playhead.open(log.session().end());
        following.showNow();
        jump.open(log.session(), log.notes());
        model.open(log.session());
    }

    private static String line(int n, String stream, String type, String cause, String data) {
        String causation = cause.isEmpty() ? "" : ",\"causationId\":\"" + cause + "\"";
        return "{\"id\":\"e%d\",\"stream\":\"%s\",\"type\":\"%s\"%s,\"data\":%s}"
                .formatted(n, stream, type, causation, data);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void walking_back_per_field_goes_before_its_changes_one_by_one() {
        model.select("cart/cart-1", "total");
        assertEquals(4, said("total"));
        model.walk().toChange();
        assertEquals(4, playhead.atProperty().get());
        model.walk().beforeChange();
        show();
        assertEquals(3, playhead.atProperty().get());
        assertEquals(3, said("total"));
        model.walk().beforeChange();
        show();
        assertEquals(2, playhead.atProperty().get());
        assertEquals(1, said("total"));
    }

    @Test
    void an_entity_that_is_not_there_yet_says_where_it_is() {
        goTo(1);
        model.select("cart/cart-2");
        assertEquals(List.of(), model.state().fields());
        assertTrue(
                model.state().aboutProperty().get().contains("#2"),
                model.state().aboutProperty().get());
        model.walk().whereItIs();
        show();
        assertEquals(2, playhead.atProperty().get());
        assertEquals(1, model.state().fields().size());
        assertEquals(0, model.state().elsewhereProperty().get());
    }

    @Test
    void the_difference_is_taken_against_the_event_before_a_mark_or_the_end() {
        model.sideProperty().set(DetailViewModel.Side.DIFF);
        model.select("cart/cart-1");
        assertEquals(List.of("status open→paid"), changes());
        markA.set(Moment.recorded(1));
        model.diff().againstProperty().set(DiffModel.Against.A);
        model.compareAgain();
        assertEquals(List.of("status open→paid", "total 5→9"), changes());
        goTo(3);
        assertEquals(List.of("total 5→7"), changes());
        model.diff().againstProperty().set(DiffModel.Against.END);
        model.compareAgain();
        assertEquals(List.of("status open→paid", "total 7→9"), changes());
        goTo(5);
        assertEquals(List.of(), changes());
        markA.set(null);
        model.diff().againstProperty().set(DiffModel.Against.A);
        model.compareAgain();
        assertTrue(model.diff().aboutProperty().get().contains("Ctrl+M"));
    }

    @Test
    void numbers_of_a_field_are_points_and_its_history_is_the_same_as_a_table() {
        model.select("cart/cart-1", "total");
        assertEquals(
                List.of(new HistoryModel.Point(1, 5), new HistoryModel.Point(3, 7), new HistoryModel.Point(4, 9)),
                model.history().pointsProperty().get());
        assertEquals(4, model.history().rows().size());
        model.history().onlyFieldProperty().set(true);
        assertEquals(3, model.history().rows().size());
        model.fieldProperty().set("status");
        assertEquals(List.of(), model.history().pointsProperty().get());
        assertEquals(2, model.history().rows().size());
    }

    @Test
    void causes_are_asked_when_they_are_looked_at() {
        model.showEvent(3);
        assertEquals(null, model.causes().aroundProperty().get());
        model.sideProperty().set(DetailViewModel.Side.CAUSES);
        assertNotNull(model.causes().aroundProperty().get());
        assertEquals(
                "e1",
                model.causes().aroundProperty().get().causes().next().getFirst().id());
        assertEquals(
                "e4",
                model.causes()
                        .aroundProperty()
                        .get()
                        .effects()
                        .next()
                        .getFirst()
                        .id());
        model.showEvent(1);
        assertEquals(DetailViewModel.Side.CAUSES, model.sideProperty().get());
        assertEquals(2, model.causes().aroundProperty().get().effects().next().size());
    }

    private List<String> changes() {
        return model.diff().changes().stream()
                .map(change -> change.field() + " " + Shown.cell(change.old()) + "→" + Shown.cell(change.now()))
                .toList();
    }

    private long said(String field) {
        return model.state().fields().stream()
                .filter(row -> row.field().toString().equals(field))
                .findFirst()
                .map(BlameRow::position)
                .orElse(0L);
    }

    private void goTo(long ordinal) {
        playhead.moveTo(ordinal);
        show();
    }

    private void show() {
        following.showNow();
    }
}
