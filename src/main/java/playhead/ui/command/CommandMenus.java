package playhead.ui.command;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import playhead.ui.text.Words;

/**
 * The menus of the window, each with its groups of commands. What a menu says is made when it opens: which keys call a
 * command now, and why one cannot be called.
 */
public final class CommandMenus {
    private CommandMenus() {}

    /** Fills a bar. A group that no menu names is a mistake in the program. */
    public static void fill(MenuBar bar, CommandRegistry registry, Words words) {
        List<String> placed = new ArrayList<>();
        for (MenuPlan plan : MenuPlan.BAR) {
            List<Menu> within = plan.within().stream()
                    .map(id -> words.text("group." + id))
                    .peek(placed::add)
                    .map(title -> menu(title, group(registry, title), List.of(), registry))
                    .toList();
            String open = plan.open() == null ? null : words.text("group." + plan.open());
            placed.add(open);
            List<Command> lying = open == null ? List.of() : group(registry, open);
            bar.getMenus().add(menu(words.text("menu." + plan.id()), lying, within, registry));
        }
        registry.groups().keySet().forEach(group -> {
            if (!placed.contains(group)) {
                throw new IllegalStateException("no menu has the group " + group);
            }
        });
    }

    private static List<Command> group(CommandRegistry registry, String title) {
        return registry.groups().getOrDefault(title, List.of());
    }

    private static Menu menu(String title, List<Command> commands, List<Menu> within, CommandRegistry registry) {
        Menu menu = new Menu(title);
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(lines(commands, within, registry));
        menu.setOnShowing(event -> {
            // What opens within this menu tells of itself and of nothing else here.
            if (event == null || event.getTarget() == menu) {
                menu.getItems().setAll(lines(commands, within, registry));
                showKeys(menu, commands);
            }
        });
        // The scene would listen to keys shown here even while somebody types; only the window's keyboard may call.
        menu.setOnHidden(event -> menu.getItems().forEach(item -> item.setAccelerator(null)));
        return menu;
    }

    private static List<MenuItem> lines(List<Command> commands, List<Menu> within, CommandRegistry registry) {
        List<MenuItem> lines = new ArrayList<>(items(commands));
        if (!commands.isEmpty()) {
            List<MenuItem> below = registry.below(commands.getFirst().area()).stream()
                    .map(CommandMenus::item)
                    .toList();
            append(lines, below);
        }
        append(lines, within);
        return lines;
    }

    private static void append(List<MenuItem> lines, List<? extends MenuItem> others) {
        if (!lines.isEmpty() && !others.isEmpty()) {
            lines.add(new SeparatorMenuItem());
        }
        lines.addAll(others);
    }

    private static void showKeys(Menu menu, List<Command> commands) {
        for (int i = 0; i < commands.size(); i++) {
            menu.getItems().get(i).setAccelerator(commands.get(i).keys().shown());
        }
    }

    /** Items that call commands as they can be called now; the others say why not. */
    public static List<MenuItem> items(List<Command> commands) {
        return commands.stream().map(CommandMenus::item).toList();
    }

    private static MenuItem item(MenuLine line) {
        MenuItem item = new MenuItem(line.text());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> line.action().run());
        return item;
    }

    private static MenuItem item(Command command) {
        String why = command.whyNot().get();
        MenuItem item = new MenuItem(why == null ? command.title() : command.title() + " – " + why);
        item.setId("menu-" + command.id().replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setDisable(why != null);
        item.setOnAction(event -> command.action().run());
        return item;
    }
}
