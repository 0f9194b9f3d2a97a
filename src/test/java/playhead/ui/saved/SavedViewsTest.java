package playhead.ui.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Json;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.filter.FilterMemory;
import playhead.ui.filter.FilterMode;
import playhead.ui.filter.FilterModel;
import playhead.ui.settings.KeptSettings;
import playhead.ui.text.Words;
import playhead.workspace.ConditionProblem;
import playhead.workspace.Replay;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SavedViewsTest {
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final List<String> shown = new ArrayList<>();
    private String filter = "amount > 1";
    private KeptSettings kept = new KeptSettings(background);
    private SavedViews views = views();
    private OpenWorkspace log;

    private SavedViews views() {
        return new SavedViews(
                kept,
                (name, withPosition, taken) ->
                        taken.accept(new SavedView(name, "events", how(), Replay.OCCURRED, withPosition ? 42 : -1)),
                view -> shown.add(view.name()));
    }

    private ObjectNode how() {
        ObjectNode how = JsonNodeFactory.instance.objectNode();
        how.putObject("filter").put("reads", "CEL").put("text", filter);
        return how;
    }

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        log = OpenWorkspace.of(folder, OpenWorkspace.orders(3));
        kept.open(log.viewSettings());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_was_saved_is_there_again_when_the_workspace_is_opened_again() {
        views.save(" großer Betrag \"✚\" ", true);
        views.save("plain", false);
        views.save("  ", false);
        List<SavedView> before = views.allProperty().get();
        assertEquals(List.of("großer Betrag \"✚\"", "plain"), names());
        kept.close();
        assertEquals(List.of(), names());
        kept = new KeptSettings(background);
        views = views();
        kept.open(log.viewSettings());
        assertEquals(before, views.allProperty().get());
        assertEquals(
                "Events · amount > 1 · OCCURRED · #42",
                new SavedViewText(new Words(Locale.ENGLISH)).about(before.getFirst()));
        views.show(before.getLast());
        assertEquals(List.of("plain"), shown);
    }

    @Test
    void a_name_that_is_there_is_overwritten_in_its_place_and_a_rename_never_takes_anothers_name() {
        views.save("a", false);
        views.save("b", false);
        filter = "amount > 2";
        views.save("a", true);
        assertEquals(List.of("a", "b"), names());
        assertEquals(
                "amount > 2",
                views.find("a").orElseThrow().how().path("filter").path("text").asString(""));
        assertFalse(views.rename(views.find("a").orElseThrow(), " b "));
        assertFalse(views.rename(views.find("a").orElseThrow(), " "));
        assertTrue(views.rename(views.find("a").orElseThrow(), "a"));
        assertTrue(views.rename(views.find("a").orElseThrow(), "c"));
        assertEquals(List.of("c", "b"), names());
        views.delete(views.find("c").orElseThrow());
        assertEquals(List.of("b"), names());
    }

    @Test
    void what_is_no_saved_view_in_the_kept_settings_is_left_out() {
        log.viewSettings()
                .put(
                        "views",
                        Json.canonical(
                                "[1,{\"name\":\"x\"},{\"name\":\"y\",\"view\":\"state\"},{\"name\":\"y\",\"view\":\"events\"}]"));
        kept.open(log.viewSettings());
        assertEquals(List.of("y"), names());
        log.viewSettings().put("views", Json.canonical("{\"name\":3}"));
        kept.open(log.viewSettings());
        assertEquals(List.of(), names());
    }

    @Test
    void a_filter_comes_back_with_its_parts_and_an_included_value_can_still_be_toggled() {
        List<String> asked = new ArrayList<>();
        FilterModel first = new FilterModel(ConditionProblem::overEvents, () -> {});
        first.include("type", Json.canonical("\"a\""));
        first.include("type", Json.canonical("\"b\""));
        first.exclude("data.n", Json.canonical("12345678901234567890"));
        first.setCondition("data.amount > 1");
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        FilterMemory.write(first, written);
        FilterModel second = new FilterModel(ConditionProblem::overEvents, () -> asked.add("asked"));
        second.textProperty().set("something else");
        FilterMemory.use(written, second);
        assertEquals(first.where(), second.where());
        assertEquals(List.of("asked"), asked);
        second.include("type", Json.canonical("\"a\""));
        first.include("type", Json.canonical("\"a\""));
        assertEquals(first.where(), second.where());
        FilterMemory.use(JsonNodeFactory.instance.objectNode(), second);
        assertTrue(second.isEmpty());
        assertEquals(FilterMode.TEXT, second.modeProperty().get());
    }

    private List<String> names() {
        return views.allProperty().get().stream().map(SavedView::name).toList();
    }
}
