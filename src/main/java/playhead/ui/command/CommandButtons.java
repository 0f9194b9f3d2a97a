package playhead.ui.command;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons out of commands: name, tooltip with the key, and what they do come from the registry. */
public final class CommandButtons {
    private CommandButtons() {}

    /** A new button with the command's title, which is never cut. */
    public static Button of(Command command) {
        Button button = new Button();
        bind(button, command);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** The same for a bar with many of them. */
    public static Button small(Command command) {
        Button button = of(command);
        button.getStyleClass().add("small");
        return button;
    }

    /** A button with the command's title. */
    public static void bind(Button button, Command command) {
        button.setText(command.title());
        bindAll(button, command);
    }

    /** A button with an icon only; its name is for screen readers and the tooltip. */
    public static void bind(Button button, Command command, String icon) {
        button.setGraphic(new FontIcon(icon));
        bindAll(button, command);
    }

    private static void bindAll(Button button, Command command) {
        button.setAccessibleText(command.title());
        button.setTooltip(tooltip(command));
        button.setOnAction(event -> command.action().run());
    }

    /** A tooltip that says what holds when it is shown: keys change, and so do reasons. */
    public static Tooltip tooltip(Command command) {
        Tooltip tooltip = new Tooltip(command.tooltip());
        tooltip.setOnShowing(event -> tooltip.setText(command.tooltip()));
        return tooltip;
    }
}
