package playhead.ui;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import playhead.ui.command.Command;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** The card that lists all commands with their keys, and says why one cannot be used now. */
final class KeyCard {
    private KeyCard() {}

    static Region of(CommandRegistry registry, Words words) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(4);
        int line = 0;
        for (Map.Entry<String, List<Command>> group : registry.groups().entrySet()) {
            Label heading = new Label(group.getKey());
            heading.getStyleClass().add("text-bold");
            grid.add(heading, 0, line++, 3, 1);
            for (Command command : group.getValue()) {
                add(grid, line++, command, words);
            }
        }
        Label title = new Label(words.text("window.keys.title"));
        title.getStyleClass().add("title-3");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox card = new VBox(12, title, scroll);
        card.setId("keys");
        card.setFocusTraversable(true);
        card.setAccessibleText(words.text("window.keys.title"));
        card.getStyleClass().add("key-card");
        card.setMaxSize(820, Region.USE_PREF_SIZE);
        return card;
    }

    private static void add(GridPane grid, int line, Command command, Words words) {
        Label key = new Label(command.keyText());
        key.getStyleClass().add("key");
        Label does = new Label(command.does());
        Label title = new Label(command.title());
        title.setMinWidth(Region.USE_PREF_SIZE);
        key.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(line, key, title, does);
        if (!command.isEnabled()) {
            Label why =
                    new Label(words.text("window.keys.notNow", command.whyNot().get()));
            why.getStyleClass().add("why-not");
            grid.add(why, 3, line);
        }
    }
}
