package playhead.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;
import playhead.ui.command.Command;
import playhead.ui.command.CommandRegistry;
import playhead.ui.command.TypedSign;
import playhead.ui.opening.FilePicker;
import playhead.ui.replay.Playhead;

/** Fills the registry with what the window can do. */
final class WindowCommands {
    private static final String OPEN_SOMETHING = "nothing is open";
    private static final long MANY = 100;

    private final CommandRegistry registry;
    private final WindowViewModel model;

    private WindowCommands(CommandRegistry registry, WindowViewModel model) {
        this.registry = registry;
        this.model = model;
    }

    /**
     * What only the screen can do.
     *
     * @param showEvents brings the table of events to the front
     * @param showState brings the table of states to the front
     * @param editFilter puts the cursor into the filter of the table in front
     * @param editPlace puts the cursor into the place to go to
     * @param escape leaves what is open on top; false when there was nothing to leave
     * @param showKeys shows all keys
     */
    record Screen(
            Runnable showEvents,
            Runnable showState,
            Runnable editFilter,
            Runnable editPlace,
            Supplier<Boolean> escape,
            Runnable showKeys) {}

    static void fill(CommandRegistry registry, WindowViewModel model, FilePicker picker, Screen screen) {
        WindowCommands commands = new WindowCommands(registry, model);
        commands.open(picker);
        commands.playhead();
        commands.screen(screen);
    }

    private void open(FilePicker picker) {
        add(
                "File",
                "file.open",
                "Open log…",
                "Imports a log into a workspace of its own and shows it.",
                this::busy,
                () -> picker.log().ifPresent(model::open),
                "Shortcut+O");
        add(
                "File",
                "file.workspace",
                "Open workspace…",
                "Opens the folder of a workspace.",
                this::busy,
                () -> picker.workspace().ifPresent(model::open),
                "Shortcut+Shift+O");
        add(
                "File",
                "file.close",
                "Close",
                "Closes the workspace and returns to the start page.",
                this::closed,
                model::close,
                "Shortcut+W");
    }

    private void playhead() {
        Playhead playhead = model.playhead();
        String group = "Playhead";
        add(
                group,
                "playhead.previous",
                "Previous event",
                "Moves the playhead one event back.",
                this::closed,
                () -> playhead.step(-1),
                "Left");
        add(
                group,
                "playhead.next",
                "Next event",
                "Moves the playhead one event on.",
                this::closed,
                () -> playhead.step(1),
                "Right");
        add(
                group,
                "playhead.back",
                "Back 100",
                "Moves the playhead 100 events back.",
                this::closed,
                () -> playhead.step(-MANY),
                "Shift+Left");
        add(
                group,
                "playhead.forward",
                "On 100",
                "Moves the playhead 100 events on.",
                this::closed,
                () -> playhead.step(MANY),
                "Shift+Right");
        add(
                group,
                "playhead.screenBack",
                "Back a screen",
                "Moves the playhead by what the timeline shows.",
                this::closed,
                () -> playhead.step(-model.timeline().screen()),
                "Page Up");
        add(
                group,
                "playhead.screenForward",
                "On a screen",
                "Moves the playhead by what the timeline shows.",
                this::closed,
                () -> playhead.step(model.timeline().screen()),
                "Page Down");
        add(
                group,
                "playhead.start",
                "Start",
                "Moves the playhead before the first event.",
                this::closed,
                () -> playhead.moveTo(0),
                "Home");
        add(
                group,
                "playhead.end",
                "End",
                "Moves the playhead after the last event.",
                this::closed,
                () -> playhead.moveTo(playhead.endProperty().get()),
                "End");
        add(
                group,
                "playhead.play",
                "Play or pause",
                "Lets the playhead run on, event by event.",
                this::closed,
                playhead::togglePlaying,
                "Space",
                "K");
    }

    private void screen(Screen screen) {
        add(
                "Playhead",
                "playhead.goTo",
                "Go to…",
                "Takes a position, start, end, +n, -n or a time.",
                this::closed,
                screen.editPlace(),
                "G");
        add(
                "View",
                "timeline.all",
                "Whole log",
                "Zooms the timeline out to the whole log.",
                this::closed,
                model.timeline()::showAll,
                "0");
        add(
                "View",
                "timeline.axis",
                "Time or position",
                "Draws the timeline by time or by position.",
                () -> closed() == null ? model.timeline().whyNoTimes() : closed(),
                model.timeline()::changeAxis,
                "T");
        add("View", "view.events", "Events", "Shows the table of events.", this::closed, screen.showEvents(), "1");
        add(
                "View",
                "view.state",
                "State",
                "Shows the entities at the playhead.",
                this::closed,
                screen.showState(),
                "2");
        add(
                "View",
                "view.filter",
                "Filter",
                "Puts the cursor into the filter.",
                this::closed,
                screen.editFilter(),
                "/");
        add(
                "View",
                "view.theme",
                "Light or dark",
                "Changes between light and dark.",
                () -> null,
                () -> model.look()
                        .darkProperty()
                        .set(!model.look().darkProperty().get()),
                "Shortcut+Shift+L");
        add(
                "View",
                "view.larger",
                "Larger",
                "Makes everything larger.",
                () -> null,
                () -> model.look().zoomBy(1),
                "Shortcut+Plus",
                "Shortcut+Equals");
        add(
                "View",
                "view.smaller",
                "Smaller",
                "Makes everything smaller.",
                () -> null,
                () -> model.look().zoomBy(-1),
                "Shortcut+Minus");
        add(
                "Help",
                "help.keys",
                "Keys",
                "Shows what can be done and with which keys.",
                () -> null,
                screen.showKeys(),
                "?",
                "F1");
        add(
                "View",
                "view.escape",
                "Return to END",
                "Closes what lies on top; then returns to the end.",
                () -> null,
                () -> escape(screen),
                "Esc");
    }

    private void escape(Screen screen) {
        if (!screen.escape().get()) {
            model.playhead().moveTo(model.playhead().endProperty().get());
        }
    }

    private String closed() {
        return model.logProperty().get() == null ? OPEN_SOMETHING : null;
    }

    private String busy() {
        return model.opening().busyProperty().get() ? "another log is being opened" : null;
    }

    private void add(
            String group,
            String id,
            String title,
            String does,
            Supplier<String> whyNot,
            Runnable action,
            String... keys) {
        List<KeyCombination> combinations =
                Arrays.stream(keys).map(WindowCommands::keys).toList();
        registry.add(new Command(id, group, title, does, combinations, whyNot, action));
    }

    /** A sign is meant as it is typed, on whatever key and with whatever shift the keyboard has it. */
    private static KeyCombination keys(String name) {
        return name.equals("/") || name.equals("?") ? new TypedSign(name) : KeyCombination.valueOf(name);
    }
}
