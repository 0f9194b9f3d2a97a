package playhead.ui.command;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes buttons out of commands: name, tooltip with the key, and what they do come from the registry. */
public final class CommandButtons {
    private CommandButtons() {}

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
