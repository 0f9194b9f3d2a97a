package playhead.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.command.Command;
import playhead.ui.command.CommandRegistry;
import playhead.ui.replay.Pace;
import playhead.ui.replay.PlaySettings;
import playhead.ui.text.Lasting;
import playhead.ui.text.Words;

/** The menu of how playing goes; what its items do and are called comes from the commands. */
final class PlayMenu {
    private final MenuButton menu;
    private final CommandRegistry commands;
    private final PlaySettings settings;

    private PlayMenu(MenuButton menu, CommandRegistry commands, PlaySettings settings) {
        this.menu = menu;
        this.commands = commands;
        this.settings = settings;
    }

    static void fill(MenuButton menu, CommandRegistry commands, PlaySettings settings, Words words) {
        menu.setGraphic(new FontIcon("mdi2t-tune"));
        menu.setAccessibleText(words.text("timeline.playMenu"));
        PlayMenu filled = new PlayMenu(menu, commands, settings);
        ToggleGroup paces = new ToggleGroup();
        filled.pace("play.byEvents", Pace.EVENTS, paces);
        filled.pace("play.byTimes", Pace.ORIGINAL, paces);
        filled.pace("play.bySteps", Pace.STEPS, paces);
        filled.steps(words);
        menu.getItems().add(new SeparatorMenuItem());
        filled.check("play.shortGaps", settings.shortGapsProperty());
        filled.check("play.loop", settings.loopProperty());
        filled.check("play.stopAtMarks", settings.stopAtMarksProperty());
        filled.check("play.stopAtProblems", settings.stopAtProblemsProperty());
    }

    private void pace(String id, Pace pace, ToggleGroup paces) {
        Command command = commands.get(id);
        RadioMenuItem item = new RadioMenuItem(command.title());
        item.setToggleGroup(paces);
        item.setSelected(settings.paceProperty().get() == pace);
        settings.paceProperty().addListener((property, was, is) -> item.setSelected(is == pace));
        item.setOnAction(event -> command.action().run());
        menu.getItems().add(item);
    }

    private void steps(Words words) {
        Menu steps = new Menu(words.text("timeline.playMenu.step"));
        ToggleGroup group = new ToggleGroup();
        for (long seconds : PlaySettings.STEPS) {
            RadioMenuItem item = new RadioMenuItem(Lasting.of((double) seconds));
            item.setToggleGroup(group);
            item.setSelected(settings.stepProperty().get() == seconds);
            item.setOnAction(event -> {
                settings.stepProperty().set(seconds);
                commands.get("play.bySteps").action().run();
            });
            steps.getItems().add(item);
        }
        menu.getItems().add(steps);
    }

    private void check(String id, BooleanProperty value) {
        CheckMenuItem item = new CheckMenuItem(commands.get(id).title());
        item.selectedProperty().bindBidirectional(value);
        menu.getItems().add(item);
    }
}
