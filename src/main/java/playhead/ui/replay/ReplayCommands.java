package playhead.ui.replay;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;
import playhead.workspace.Same;

/** Playing, the points between which it loops, and stepping to what is the same. */
public final class ReplayCommands {
    private final CommandRegistry registry;
    private final Words words;
    private final Supplier<String> whyClosed;

    /** @param whyClosed the reason why nothing can be done because no log is open, or null */
    public ReplayCommands(CommandRegistry registry, Words words, Supplier<String> whyClosed) {
        this.registry = registry;
        this.words = words;
        this.whyClosed = whyClosed;
    }

    /** Adds what a player can do. */
    public void add(Player player, Playhead playhead) {
        CommandGroup group = new CommandGroup(registry, words, "play");
        PlaySettings settings = player.settings();
        group.look("playhead.play", whyClosed, player::toggle, "Space", "K");
        group.look("play.on", whyClosed, () -> player.run(true), "L");
        group.look("play.back", whyClosed, () -> player.run(false), "J");
        group.look("play.faster", whyClosed, () -> player.changeSpeed(1));
        group.look("play.slower", whyClosed, () -> player.changeSpeed(-1));
        group.look("play.byEvents", whyClosed, () -> settings.paceProperty().set(Pace.EVENTS));
        group.look("play.byTimes", whyClosed, () -> settings.paceProperty().set(Pace.ORIGINAL));
        group.look("play.bySteps", whyClosed, () -> settings.paceProperty().set(Pace.STEPS));
        toggle(group, "play.shortGaps", settings.shortGapsProperty());
        toggle(group, "play.loop", settings.loopProperty(), "Alt+L");
        toggle(group, "play.stopAtMarks", settings.stopAtMarksProperty());
        toggle(group, "play.stopAtProblems", settings.stopAtProblemsProperty());
        group.look("play.in", whyClosed, () -> player.setIn(playhead.moment().at()), "I");
        group.look("play.out", whyClosed, () -> player.setOut(playhead.moment().at()), "O");
        group.look(
                "play.clearPoints",
                () -> whyClosed.get() != null ? whyClosed.get() : player.whyNoPoints(words),
                player::clearPoints,
                "Alt+X");
    }

    private void toggle(CommandGroup group, String id, BooleanProperty value, String... keys) {
        group.look(id, whyClosed, () -> value.set(!value.get()), keys);
    }

    /** Adds the steps to what is the same. */
    public void add(Stepping stepping) {
        CommandGroup group = new CommandGroup(registry, words, "step");
        pair(group, stepping, Same.ENTITY, "step.entity", ".", ",");
        pair(group, stepping, Same.TYPE, "step.type", "Alt+Period", "Alt+Comma");
        pair(group, stepping, Same.ACTOR, "step.actor", "Shortcut+Period", "Shortcut+Comma");
        pair(group, stepping, Same.FLOW, "step.flow", "]", "[");
        pair(group, stepping, Same.PROBLEM, "step.problem", "E", "Shift+E");
    }

    /** Adds setting marks and going to them. */
    public void add(Marks marks) {
        CommandGroup group = new CommandGroup(registry, words, "marks");
        Supplier<String> none = () -> whyClosed.get() != null
                ? whyClosed.get()
                : marks.allProperty().get().isEmpty() ? words.text("timeline.why.noMarks") : null;
        group.look("marks.set", whyClosed, marks::set, "M");
        group.look("marks.next", none, () -> marks.go(true), "Shift+M");
        group.look("marks.previous", none, () -> marks.go(false), "Alt+M");
        group.look(
                "marks.delete",
                () -> none.get() != null
                        ? none.get()
                        : marks.here().isEmpty() ? words.text("timeline.why.notMarked") : null,
                () -> marks.here().ifPresent(marks::delete),
                "Alt+Shift+M");
    }

    private void pair(CommandGroup group, Stepping stepping, Same same, String id, String on, String back) {
        group.look(id, whyClosed, () -> stepping.step(same, true), on);
        group.look(id + "Back", whyClosed, () -> stepping.step(same, false), back);
    }
}
