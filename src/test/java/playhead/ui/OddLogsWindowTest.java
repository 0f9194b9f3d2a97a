package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.opening.LogOpener;
import playhead.workspace.Answer;

/** Renders logs that strain the window; the pictures lie in {@code target/odd-logs} for people to look at. */
class OddLogsWindowTest {
    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void an_empty_workspace_one_event_wide_rows_and_strange_texts_are_shown_without_complaint() throws Exception {
        Path out = Files.createDirectories(Path.of("target/odd-logs"));
        List<Path> pictures = new ArrayList<>();
        LogOpener opener = new LogOpener(OpenWorkspace.workspaces(folder), folder);
        try (TourStage stage = new TourStage(opener, out, pictures::add)) {
            OpenWorkspace.workspaces(folder)
                    .openOrCreate(folder.resolve("empty.playhead"))
                    .then(empty -> {
                        empty.close();
                        return Answer.of(true);
                    });
            show(stage, folder.resolve("empty.playhead"), "empty");
            show(stage, OpenWorkspace.make(folder, "one", OpenWorkspace.orders(1)), "one-event");
            show(stage, OpenWorkspace.make(folder, "wide", wide()), "three-hundred-columns");
            show(stage, OpenWorkspace.make(folder, "odd", odd()), "strange-texts");
            for (int step = 0; step < 10; step++) {
                stage.command("view.larger");
            }
            stage.picture("twice-as-large");
        }
        assertEquals(9, pictures.size());
        for (Path picture : pictures) {
            assertTrue(Files.size(picture) > 5_000, picture + " is empty");
        }
    }

    private static void show(TourStage stage, Path workspace, String name) throws Exception {
        stage.act(hand -> hand.model().open(workspace));
        stage.command("view.events");
        stage.act(hand -> hand.select("#events-table", 0));
        stage.picture(name + "-events");
        stage.command("view.state");
        stage.act(hand -> hand.select("#state-table", 0));
        stage.picture(name + "-state");
        stage.act(hand ->
                assertEquals("", hand.model().opening().problemProperty().get()));
    }

    private static List<String> wide() {
        return IntStream.rangeClosed(1, 40)
                .mapToObj(n -> OpenWorkspace.event(
                        n,
                        "row-" + n,
                        "Row",
                        IntStream.range(0, 300)
                                .mapToObj(column -> "\"column %d\":%d".formatted(column, n * column))
                                .collect(Collectors.joining(",", "{", "}"))))
                .toList();
    }

    private static List<String> odd() {
        String longText = "a value of ten thousand characters ".repeat(290);
        return List.of(
                OpenWorkspace.event(
                        1,
                        "\u05e9\u05dc\u05d5\u05dd-1",
                        "\u0647\u0630\u0627 \u0646\u0635",
                        "{\"text\":\"" + longText + "\",\"emoji\":\"\ud83d\ude80 \ud83d\udc69\u200d\ud83d\ude80\"}"),
                OpenWorkspace.event(2, "tabs\\tand\\nlines-2", "Control\\u0007", "{\"a\\u202eb\":\"x\\u0000y\"}"),
                OpenWorkspace.event(
                        3, "W\u00e4hrung-3", "\u00c4nderung", "{\"a.b\":1,\"in\":null,\"a\":{\"b\":[1,2,{\"c\":{}}]}}"),
                OpenWorkspace.event(
                        4,
                        "\u05e9\u05dc\u05d5\u05dd-1",
                        "Deep",
                        "{\"deep\":" + "[".repeat(200) + "]".repeat(200) + "}"),
                OpenWorkspace.event(
                        5, "<b>bold</b>-4", "=1+1", "{\"html\":\"<img src=x>\",\"number\":12345678901234567890.10}"));
    }
}
