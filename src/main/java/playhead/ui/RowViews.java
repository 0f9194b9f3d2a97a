package playhead.ui;

import playhead.ui.colour.TypeChips;
import playhead.ui.colour.UndoCells;
import playhead.ui.command.CommandRegistry;
import playhead.ui.events.EventsController;
import playhead.ui.look.Screens;
import playhead.ui.settings.UserSettings;
import playhead.ui.state.StateController;
import playhead.ui.text.Words;
import playhead.ui.timeline.KnownTypes;
import playhead.ui.totals.GroupSource;
import playhead.ui.totals.TotalsController;
import playhead.ui.view.View;

/** Makes the views that show rows: of events, of states and of totals. */
final class RowViews {
    private final WindowViewModel model;
    private final CommandRegistry commands;
    private final Screens screens;
    private final LaterParts later;
    private final Words words;

    /** @param later loads what is not needed for the first frame */
    RowViews(WindowViewModel model, CommandRegistry commands, Screens screens, LaterParts later, Words words) {
        this.model = model;
        this.commands = commands;
        this.screens = screens;
        this.later = later;
        this.words = words;
    }

    EventsController events() {
        EventsController events = new EventsController(
                model.events(),
                words,
                model.facets(),
                model.explain(),
                new TypeChips(new KnownTypes(model.timeline()).signs()),
                new UndoCells(new KnownTypes(model.timeline()).undoings(), words),
                model.kept(),
                model.look(),
                model.following(),
                model.playhead().supposed(),
                model.detail()::select,
                model.playhead()::moveTo,
                () -> commands.get("colour.byValue").action().run());
        later.add(() -> screens.load("events", events));
        return events;
    }

    View state(UserSettings settings) {
        StateController state = new StateController(
                model.state(),
                model.look(),
                words,
                model.markA(),
                model.detail()::select,
                model.jump()::to,
                new KeptColumns(settings),
                () -> commands.get("colour.byValue").action().run());
        later.add(() -> screens.load("state", state));
        return state;
    }

    View totals() {
        TotalsController totals = new TotalsController(
                model.totals(), model.look(), words, model.following(), model.playhead()::moveTo, this::openRows);
        later.add(() -> screens.load("totals", totals));
        return totals;
    }

    private void openRows(GroupSource rows) {
        if (rows.type() == null) {
            model.events().filter().show(rows.condition(), rows.text());
            commands.get("view.events").action().run();
        } else {
            model.state().show(rows.type(), rows.condition(), rows.text());
            commands.get("view.state").action().run();
        }
    }
}
