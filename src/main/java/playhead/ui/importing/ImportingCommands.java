package playhead.ui.importing;

import java.util.List;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;

/** Importing step by step. */
public final class ImportingCommands {
    private ImportingCommands() {}

    /**
     * Adds them.
     *
     * @param log the log that is open, or null
     * @param closed why nothing can be asked of a log now, or null
     * @param busy why nothing can be imported now, or null
     */
    public static void addTo(
            CommandRegistry registry,
            Words words,
            ImportWizard wizard,
            Supplier<OpenLog> log,
            Supplier<String> closed,
            Supplier<String> busy) {
        WizardViewModel model = wizard.model();
        CommandGroup file = new CommandGroup(registry, words, "file");
        file.look("file.import", busy, () -> model.show(List.of()), "Shortcut+I");
        file.look(
                "file.correct",
                () -> closed.get() == null ? busy.get() : closed.get(),
                () -> wizard.correction().begin(log.get()),
                "Shortcut+Shift+R");
        Supplier<String> hidden = () -> model.shownProperty().get() ? null : words.text("importing.why.hidden");
        CommandGroup group = new CommandGroup(registry, words, "importing");
        group.look(
                "importing.next",
                () -> model.shownProperty().get() ? model.whyNotNext() : hidden.get(),
                model::next,
                "Alt+Page Down");
        group.look("importing.back", hidden, model::back, "Alt+Page Up");
        group.look("importing.restart", hidden, model::clear);
        group.look("importing.close", hidden, model::hide);
    }
}
