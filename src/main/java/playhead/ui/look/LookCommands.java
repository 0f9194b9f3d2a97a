package playhead.ui.look;

import java.util.Locale;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;
import playhead.ui.text.Zone;

/** Choosing colours, size, and how times are written. */
public final class LookCommands {
    private LookCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry registry, Words words, Look look) {
        CommandGroup group = new CommandGroup(registry, words, "look");
        group.look(
                "view.theme",
                () -> null,
                () -> look.chosenThemeProperty().set(look.themeProperty().get().next()),
                "Shortcut+Shift+L");
        for (Theme theme : Theme.values()) {
            group.look(
                    "theme." + theme.id(),
                    () -> null,
                    () -> look.chosenThemeProperty().set(theme));
        }
        group.look("theme.system", () -> null, () -> look.chosenThemeProperty().set(null));
        group.look("view.larger", () -> null, () -> look.zoomBy(1), "Shortcut+Plus", "Shortcut+Equals");
        group.look("view.smaller", () -> null, () -> look.zoomBy(-1), "Shortcut+Minus");
        group.look(
                "view.zone",
                () -> null,
                () -> look.clock()
                        .zoneProperty()
                        .set(look.clock().zoneProperty().get().next()),
                "Z");
        for (Zone zone : Zone.values()) {
            group.look(
                    "zone." + zone.name().toLowerCase(Locale.ROOT),
                    () -> null,
                    () -> look.clock().zoneProperty().set(zone));
        }
    }
}
