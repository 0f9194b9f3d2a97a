package playhead.ui.events;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import playhead.event.Event;
import playhead.ui.replay.Supposed;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The menu on a value of the table: filter, columns, copying, going somewhere. What cannot be done is not in it. */
final class EventMenu {
    private static final int LONGEST = 40;
    private static final int MOST_COLUMNS = 60;

    private final CellActions actions;
    private final EventColumns columns;
    private final Runnable colour;
    private final Words words;
    private final Supposed supposed;
    private final ContextMenu menu = new ContextMenu();

    /** @param supposed what a what-if leaves out */
    EventMenu(CellActions actions, EventColumns columns, Runnable colour, Words words, Supposed supposed) {
        this.colour = colour;
        this.actions = actions;
        this.columns = columns;
        this.words = words;
        this.supposed = supposed;
        // A menu without an item would not open at all.
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> fill());
    }

    ContextMenu menu() {
        return menu;
    }

    private void fill() {
        menu.getItems().clear();
        actions.value().ifPresent(cell -> {
            String value = Shown.cut(Display.safe(cell.condition()), LONGEST);
            add(words.text("events.menu.for", value), actions::filterFor);
            add(words.text("events.menu.without", value), actions::filterWithout);
            menu.getItems().add(new SeparatorMenuItem());
            add(words.text("command.colour.byValue.title"), colour);
            menu.getItems().add(new SeparatorMenuItem());
            add(words.text("events.menu.copy"), actions::copyValue);
            add(words.text("events.menu.copyFilter"), actions::copyFilter);
            add(words.text("events.menu.copyJson"), actions::copyJson);
            menu.getItems().add(new SeparatorMenuItem());
        });
        Optional<Event> event = actions.event();
        if (event.isPresent()) {
            add(words.text("events.menu.goTo"), actions::goTo);
            long position = actions.position();
            add(
                    words.text(supposed.skips(position) ? "events.menu.whatIfBack" : "events.menu.whatIf"),
                    () -> supposed.without(position));
        }
        event.map(Event::stream)
                .ifPresent(stream -> add(
                        words.text("events.menu.entity", Shown.cut(Display.safe(stream.id()), LONGEST)),
                        actions::followEntity));
        event.map(Event::correlationId)
                .ifPresent(flow -> add(
                        words.text("events.menu.flow", Shown.cut(Display.safe(flow), LONGEST)), actions::followFlow));
        Menu add = new Menu(words.text("events.menu.column"));
        actions.payloadNames().stream().limit(MOST_COLUMNS).forEach(name -> {
            MenuItem item = new MenuItem(Display.safe(name));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> columns.add(name));
            add.getItems().add(item);
        });
        if (!add.getItems().isEmpty()) {
            menu.getItems().add(add);
        }
    }

    private void add(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        menu.getItems().add(item);
    }
}
