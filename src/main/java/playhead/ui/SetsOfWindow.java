package playhead.ui;

import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import playhead.ui.async.Background;
import playhead.ui.command.CommandRegistry;
import playhead.ui.opening.FilePicker;
import playhead.ui.palette.PaletteItem;
import playhead.ui.palette.PaletteViewModel;
import playhead.ui.sets.PasteCard;
import playhead.ui.sets.PasteViewModel;
import playhead.ui.sets.SetsCommands;
import playhead.ui.sets.SetsView;
import playhead.ui.sets.SetsViewModel;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.ui.view.View;
import playhead.workspace.Display;
import playhead.workspace.IdSet;

/** What sets of ids have to do with the rest of the window: their card, and the rows that they show elsewhere. */
final class SetsOfWindow {
    private final WindowViewModel model;
    private final Words words;
    private final SetsViewModel sets;
    private CommandRegistry commands;

    SetsOfWindow(WindowViewModel model, Background background, Words words) {
        this.model = model;
        this.words = words;
        this.sets = new SetsViewModel(background, model.following(), model.jobs(), words);
        sets.sets().addListener((InvalidationListener)
                changed -> model.events().colours().renew());
        model.logProperty().addListener((property, was, is) -> {
            if (is == null) {
                sets.close();
            } else if (was != null && was.workspace() == is.workspace()) {
                sets.grow(is.session());
            } else {
                sets.open(is.session(), is.workspace().sets());
            }
        });
    }

    /** Shows a set among the others. */
    private void choose(IdSet set) {
        sets.chosenProperty().set(set);
        show("sets");
    }

    /** What the palette finds beside commands. */
    PaletteViewModel.Reach reach(ViewMemory memory) {
        return new PaletteViewModel.Reach(
                model::session,
                model.jump(),
                model.detail()::select,
                recent -> model.open(Path.of(recent.path())),
                () -> Stream.concat(
                                memory.items().stream(), sets.sets().stream().map(this::item))
                        .toList());
    }

    private PaletteItem item(IdSet set) {
        return new PaletteItem(
                "set:" + set.name(),
                "mdi2s-set-center",
                words.text("sets.palette", Shown.cut(Display.safe(set.name()), Shown.CELL)),
                words.text("view.sets.title"),
                "",
                null,
                () -> choose(set));
    }

    /** The view of sets. */
    View view(CommandRegistry registry) {
        commands = registry;
        return new SetsView(sets, model.look(), words, registry::get, this::openRows);
    }

    void addTo(CommandRegistry registry, Cards cards, FilePicker picker) {
        SetsCommands.addTo(
                registry,
                words,
                sets,
                new SetsCommands.Reach(
                        model.state()::everything,
                        model.events().hitsProperty()::get,
                        () -> paste(cards, picker),
                        this::inState,
                        this::inEvents,
                        () -> show("sets")),
                model.text()::whyClosed);
    }

    private void paste(Cards cards, FilePicker picker) {
        PasteViewModel ids = sets.paste();
        PasteCard card = new PasteCard(
                ids,
                words,
                model.look(),
                picker::ids,
                () -> {
                    if (sets.keep(ids)) {
                        cards.close();
                        show("sets");
                    }
                },
                cards::close);
        cards.show(card, card.first());
    }

    /** Shows the entities that a figure was counted from. */
    private void openRows(IdSet rows) {
        inState(sets.show(rows));
    }

    private void inState(IdSet set) {
        String type = set.types().keySet().stream()
                .findFirst()
                .orElse(model.state().typeProperty().get().name());
        model.state().show(type, set.condition(), null);
        show("state");
    }

    private void inEvents(IdSet set) {
        model.events().filter().show(set.condition(), null);
        show("events");
    }

    private void show(String view) {
        commands.get("view." + view).action().run();
    }
}
