package playhead.ui;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.opening.FilePicker;
import playhead.ui.text.Words;

/** Opening and closing logs and workspaces. */
final class OpenCommands {
    private OpenCommands() {}

    static void addTo(CommandRegistry registry, Words words, WindowViewModel model, FilePicker picker) {
        CommandGroup file = new CommandGroup(registry, words, "file");
        Supplier<String> busy = model.text()::whyBusy;
        file.look("file.open", busy, () -> picker.log().ifPresent(model::open), "Shortcut+O");
        file.look("file.workspace", busy, () -> picker.workspace().ifPresent(model::open), "Shortcut+Shift+O");
        file.look("file.close", model.text()::whyClosed, model::close, "Shortcut+W");
    }
}
