package playhead.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;
import playhead.ui.view.View;

/** Choosing what is shown, and how. */
final class ViewCommands {
    private static final int DIGITS = 9;

    private ViewCommands() {}

    /**
     * What only the screen can do.
     *
     * @param show brings a view to the front
     * @param editFilter puts the cursor into the filter of the view in front
     * @param escape leaves what is open on top; false when there was nothing to leave
     * @param showKeys shows all keys
     * @param showPalette shows the one field that finds everything
     * @param whyNotLanguage why the language cannot be changed now, or null when it can
     * @param changeLanguage shows everything in the next language
     * @param cycle moves the cursor to the next pane, or to the one before when false
     */
    record Screen(
            Consumer<View> show,
            Runnable editFilter,
            Supplier<Boolean> escape,
            Runnable showKeys,
            Runnable showPalette,
            Supplier<String> whyNotLanguage,
            Runnable changeLanguage,
            Consumer<Boolean> cycle) {}

    static void addTo(CommandRegistry registry, Words words, WindowViewModel model, List<View> views, Screen screen) {
        CommandGroup group = new CommandGroup(registry, words, "view");
        for (int i = 0; i < views.size(); i++) {
            View view = views.get(i);
            group.look(
                    "view." + view.id(),
                    model.text()::whyClosed,
                    () -> screen.show().accept(view),
                    i < DIGITS ? new String[] {Integer.toString(i + 1)} : view.keys());
        }
        group.look("view.palette", () -> null, screen.showPalette(), "Shortcut+K", "Shortcut+Shift+P");
        group.look("view.filter", model.text()::whyClosed, screen.editFilter(), "/");
        group.look("view.language", screen.whyNotLanguage(), screen.changeLanguage());
        group.look(
                "view.nextPane", model.text()::whyClosed, () -> screen.cycle().accept(true), "F6");
        group.look(
                "view.previousPane",
                model.text()::whyClosed,
                () -> screen.cycle().accept(false),
                "Shift+F6");
        group.look("view.escape", () -> null, () -> escape(model, screen), "Esc");
        new CommandGroup(registry, words, "help").look("help.keys", () -> null, screen.showKeys(), "?", "F1");
    }

    private static void escape(WindowViewModel model, Screen screen) {
        if (!screen.escape().get() && !model.timeline().brush().drop()) {
            model.playhead().moveTo(model.playhead().endProperty().get());
        }
    }
}
