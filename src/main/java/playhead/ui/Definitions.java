package playhead.ui;

import java.nio.file.Path;
import java.util.List;
import playhead.event.Identity;
import playhead.ui.async.Background;
import playhead.ui.command.CommandGroup;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Moment;

/** Files with definitions, which are recorded in the open workspace and hold from then on. */
final class Definitions {
    private record Done(List<String> lines, OpenLog log) {}

    private final WindowViewModel model;
    private final Background background;
    private final Words words;
    private final FilePicker picker;

    /** @param picker lets the user choose a file */
    Definitions(WindowViewModel model, Background background, Words words, FilePicker picker) {
        this.model = model;
        this.background = background;
        this.words = words;
        this.picker = picker;
    }

    void addTo(CommandGroup group) {
        group.write(
                "sagas.define",
                model.text()::whyClosed,
                () -> picker.definition().ifPresent(this::define));
    }

    private void define(Path file) {
        OpenLog now = model.logProperty().get();
        Moment here = model.playhead().moment();
        background.run(
                () -> now.workspace().define(List.of(file)).then(lines -> Answer.of(new Done(lines, now.anew()))),
                answer -> told(answer, now, here));
    }

    private void told(Answer<Done> answer, OpenLog before, Moment here) {
        switch (answer) {
            case Answer.Refused<Done>(String reason, boolean wrongUsage) ->
                model.messageProperty().set(words.said(reason));
            case Answer.Given<Done>(Done done, List<String> warnings) -> {
                if (Identity.same(model.logProperty().get(), before)) {
                    model.release();
                    model.resume(done.log(), here);
                    model.messageProperty().set(words.text("sagas.defined", String.join("; ", done.lines())));
                }
            }
        }
    }
}
