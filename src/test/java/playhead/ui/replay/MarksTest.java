package playhead.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Json;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Replay;

class MarksTest {
    @TempDir
    Path folder;

    private final Playhead playhead = new Playhead();
    private final Words words = new Words(Locale.ENGLISH);
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Recording recording = new Recording(background, words);
    private final Marks marks = new Marks(playhead, background, recording, words);

    @Test
    void marks_outlive_the_window_with_names_that_need_care() throws Exception {
        Path root = OpenWorkspace.make(folder, "log", OpenWorkspace.orders(30));
        try (OpenWorkspace log = open(root)) {
            setAt(20);
            setAt(0);
            setAt(10);
            setAt(10);
            assertEquals(List.of("Mark 2", "Mark 3", "Mark 1"), names());
            marks.rename(marks.allProperty().get().get(1), "  \"größer\"\n\\ 😀 ");
            marks.rename(marks.allProperty().get().get(0), " ");
            marks.delete(marks.allProperty().get().get(2));
        }
        try (OpenWorkspace log = open(root)) {
            assertEquals(
                    List.of(new Mark(0, "Mark 2", 0), new Mark(10, "\"größer\"\n\\ 😀", 10)),
                    marks.allProperty().get());
            setAt(5);
            assertEquals(List.of("Mark 2", "Mark 3", "\"größer\"\n\\ 😀"), names());
        }
    }

    @Test
    void going_from_mark_to_mark_comes_round() throws Exception {
        try (OpenWorkspace log = open(OpenWorkspace.make(folder, "log", OpenWorkspace.orders(30)))) {
            setAt(20);
            setAt(10);
            playhead.moveTo(15);
            marks.go(true);
            assertEquals(20, playhead.moment().at());
            marks.go(true);
            assertEquals(10, playhead.moment().at());
            marks.go(false);
            assertEquals(20, playhead.moment().at());
            marks.go(false);
            assertEquals(10, playhead.moment().at());
        }
    }

    @Test
    void in_another_order_a_mark_stays_at_its_event() throws Exception {
        List<String> lines = List.of(
                "{\"id\":\"a\",\"stream\":\"o-1\",\"type\":\"T\",\"position\":1,\"time\":\"2026-03-01T12:00:00Z\",\"data\":{}}",
                "{\"id\":\"b\",\"stream\":\"o-2\",\"type\":\"T\",\"position\":2,\"time\":\"2026-03-01T11:00:00Z\",\"data\":{}}",
                "{\"id\":\"c\",\"stream\":\"o-3\",\"type\":\"T\",\"position\":3,\"time\":\"2026-03-01T10:00:00Z\",\"data\":{}}");
        try (OpenWorkspace log = open(OpenWorkspace.make(folder, "log", lines))) {
            setAt(1);
            playhead.changeOrder(new Moment(1, Replay.OCCURRED));
            assertEquals(List.of(new Mark(1, "Mark 1", 3)), marks.allProperty().get());
            setAt(1);
            playhead.changeOrder(new Moment(1, Replay.RECORDED));
            assertEquals(
                    List.of(new Mark(1, "Mark 1", 1), new Mark(3, "Mark 2", 3)),
                    marks.allProperty().get());
        }
    }

    @Test
    void marks_are_in_the_log_and_outlive_a_damaged_file_of_settings_which_may_have_older_ones() throws Exception {
        Path root = OpenWorkspace.make(folder, "log", OpenWorkspace.orders(30));
        try (OpenWorkspace log = open(root)) {
            log.viewSettings().put("columns", Json.canonical("[\"a\"]"));
            setAt(3);
        }
        Files.writeString(root.resolve("workspace.json"), "{\"view\"");
        try (OpenWorkspace log = open(root)) {
            assertEquals(List.of(new Mark(3, "Mark 1", 3)), marks.allProperty().get());
            log.viewSettings().put("marks", Json.canonical("[7,{\"name\":\"old\",\"position\":4}]"));
        }
        try (OpenWorkspace log = open(root)) {
            assertEquals(List.of("Mark 1", "old"), names());
            marks.delete(marks.allProperty().get().getLast());
        }
        try (OpenWorkspace log = open(root)) {
            assertEquals(List.of("Mark 1"), names());
        }
    }

    @Test
    void what_the_log_does_not_take_is_said_and_not_shown() throws Exception {
        OpenWorkspace log = open(OpenWorkspace.make(folder, "log", OpenWorkspace.orders(30)));
        setAt(3);
        assertEquals("", recording.refusedProperty().get());
        marks.rename(marks.allProperty().get().getFirst(), "x".repeat(300));
        assertEquals(List.of("Mark 1"), names());
        assertEquals(
                "a mark with a name of 300 characters, 200 are the most",
                recording.refusedProperty().get());
        log.close();
    }

    private OpenWorkspace open(Path root) throws Exception {
        OpenWorkspace log = OpenWorkspace.at(folder, root);
        playhead.open(log.session().end());
        recording.open(log.notes());
        marks.open(log.session());
        return log;
    }

    private void setAt(long at) {
        playhead.moveTo(at);
        marks.set();
    }

    private List<String> names() {
        return marks.allProperty().get().stream().map(Mark::name).toList();
    }
}
