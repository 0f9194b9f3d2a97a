package playhead.ui.look;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.command.Command;
import playhead.ui.text.Words;

/** Says always in which zone times are shown; a click changes it. */
public final class ZoneChip extends Button {
    /**
     * @param look has the clock
     * @param change the command that changes the zone
     * @param words what it is called
     */
    public ZoneChip(Look look, Command change, Words words) {
        setId("zone");
        getStyleClass().addAll("zone-chip", "flat");
        setGraphic(new FontIcon("mdi2c-clock-outline"));
        textProperty().bind(look.clock().nameProperty());
        accessibleTextProperty().bind(look.clock().nameProperty().map(name -> words.text("look.zone.chip", name)));
        setTooltip(new Tooltip(change.tooltip()));
        setOnAction(event -> change.action().run());
        setMinWidth(USE_PREF_SIZE);
    }
}
