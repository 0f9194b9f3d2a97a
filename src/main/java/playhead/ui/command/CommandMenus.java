package playhead.ui.command;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * A menu for each group of commands. What a menu says is made when it opens: which keys call a command now, and why one
 * cannot be called.
 */
public final class CommandMenus {
    private CommandMenus() {}

    /**
     * Fills a bar.
     *
     * @param last the area whose group stands at the end, such as {@code help}
     */
    public static void fill(MenuBar bar, CommandRegistry registry, String last) {
        Menu end = null;
        for (var group : registry.groups().entrySet()) {
            Menu menu = menu(group.getKey(), group.getValue(), registry);
            if (group.getValue().getFirst().area().equals(last)) {
                end = menu;
            } else {
                bar.getMenus().add(menu);
            }
        }
        if (end != null) {
            bar.getMenus().add(end);
        }
    }

    private static Menu menu(String title, List<Command> commands, CommandRegistry registry) {
        Menu menu = new Menu(title);
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items(commands));
        menu.setOnShowing(event -> {
            menu.getItems().setAll(items(commands));
            showKeys(menu, commands);
            List<MenuLine> below = registry.below(commands.getFirst().area());
            if (!below.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
                below.forEach(line -> menu.getItems().add(item(line)));
            }
        });
        // The scene would listen to keys shown here even while somebody types; only the window's keyboard may call.
        menu.setOnHidden(event -> menu.getItems().forEach(item -> item.setAccelerator(null)));
        return menu;
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
