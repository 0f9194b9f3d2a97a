package playhead.ui.watch;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Watching, and running to where something happens. */
public final class WatchCommands {
    private WatchCommands() {}

    /**
     * Adds them.
     *
     * @param edit puts the cursor into the condition
     * @param whyClosed the reason why nothing can be done because no log is open, or null
     */
    public static void addTo(
            CommandRegistry registry,
            Words words,
            WatchViewModel model,
            WatchSubject subject,
            Runnable edit,
            Supplier<String> whyClosed) {
        CommandGroup group = new CommandGroup(registry, words, "watch");
        Supplier<String> nothing = () -> whyClosed.get() != null ? whyClosed.get() : model.whyNone();
        Supplier<String> noEntity = () -> whyClosed.get() != null
                ? whyClosed.get()
                : subject.entity().get() == null ? words.text("watch.why.noEntity") : null;
        Supplier<String> neither = () -> nothing.get() == null ? null : noEntity.get();
        group.look("watch.condition", whyClosed, edit, "Shift+W");
        group.look("watch.changes", noEntity, () -> model.watch(selected(subject)), "Alt+W");
        group.look("watch.on", neither, () -> run(model, subject, true), "Shift+L");
        group.look("watch.back", neither, () -> run(model, subject, false), "Shift+J");
        group.look("watch.clear", nothing, model::clear);
    }

    /** Where nothing is watched yet, what is selected is. */
    private static void run(WatchViewModel model, WatchSubject subject, boolean on) {
        if (model.whyNone() == null) {
            model.run(on);
        } else {
            model.watch(selected(subject), on);
        }
    }

    private static Watched selected(WatchSubject subject) {
        return Watched.changes(subject.entity().get(), subject.field().get());
    }
}
