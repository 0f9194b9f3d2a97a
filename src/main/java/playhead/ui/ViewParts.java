package playhead.ui;

import java.util.List;
import java.util.function.Supplier;
import playhead.ui.async.Background;
import playhead.ui.changes.CommandsView;
import playhead.ui.command.CommandRegistry;
import playhead.ui.compare.CompareCommands;
import playhead.ui.compare.CompareController;
import playhead.ui.events.EventsCommands;
import playhead.ui.events.EventsController;
import playhead.ui.look.Screens;
import playhead.ui.note.NotesView;
import playhead.ui.opening.FilePicker;
import playhead.ui.palette.PaletteViewModel;
import playhead.ui.settings.UserSettings;
import playhead.ui.teach.SidesView;
import playhead.ui.text.Words;
import playhead.ui.timeline.BinsView;
import playhead.ui.timeline.SagaLaneModel;
import playhead.ui.view.View;

/** The large views in the middle of the window, in the order of their tabs, with what can be done in them. */
final class ViewParts {
    private final WindowViewModel model;
    private final CommandRegistry commands;
    private final Words words;
    private final EventsController events;
    private final CompareController compare;
    private final SetsOfWindow sets;
    private final WhatIfPart whatIf;
    private final SagasPart sagas;
    private final RulesPart rules;
    private final LabPart lab;
    private final CommandsView made;
    private final List<View> views;

    /** @param later loads what is not needed for the first frame */
    ViewParts(
            WindowViewModel model,
            CommandRegistry commands,
            UserSettings settings,
            Background background,
            Screens screens,
            LaterParts later) {
        this.model = model;
        this.commands = commands;
        this.words = screens.words();
        sets = new SetsOfWindow(model, background, words);
        compare = new CompareController(model.compare(), model.look(), words, commands::get, model.detail()::select);
        RowViews rows = new RowViews(model, commands, screens, later, words);
        events = rows.events();
        whatIf = new WhatIfPart(model, commands, words);
        sagas = new SagasPart(model, commands, background, words);
        rules = new RulesPart(model, commands, background, words);
        lab = new LabPart(model, commands, background, words);
        made = commands(background);
        views = List.of(
                events,
                rows.state(settings),
                sagas.view(),
                compare,
                rows.totals(),
                sets.view(commands),
                whatIf.view(),
                made,
                lab.view(),
                new BinsView(model.timeline(), background, model.look(), words),
                new SidesView(model.logProperty(), model.following(), background, model.look(), words),
                new NotesView(model.timeline().notes(), model.look(), words, commands::get),
                rules.view());
        later.add(() -> screens.load("compare", compare));
        later.add(whatIf.view()::fill);
    }

    private CommandsView commands(Background background) {
        return new CommandsView(
                model.logProperty(),
                model.timeline().notes().recording().countProperty(),
                background,
                model.look(),
                words,
                model.jump()::to,
                whatIf::decide);
    }

    /** Adds what is done with the rows of the views, and with what they suppose. */
    void addRows(Supplier<View> front) {
        lab.addTo(commands, words);
        CompareCommands.addTo(
                commands,
                words,
                model.compare(),
                model.text()::whyClosed,
                () -> commands.get("view.compare").action().run());
        whatIf.addDecisions(made, lab::isOurs);
        whatIf.add(front);
        EventsCommands.addTo(commands, words, events, model.text()::whyClosed);
    }

    /** Adds what is done with sagas, rules and sets. */
    void addQuestions(FilePicker picker, Cards cards) {
        sagas.addTo(commands, picker);
        rules.addTo(picker);
        sets.addTo(commands, cards, picker);
    }

    /** Adds what is done with notes, which are about what the views show. */
    void addNotes(Cards cards) {
        new NotesPart(model, sagas, words).addTo(commands, cards);
    }

    /** What the palette finds in them. */
    PaletteViewModel.Reach reach(ViewMemory memory) {
        return sets.reach(memory);
    }

    /** Makes rows of events before they are needed. */
    void makeRowsAhead(LaterParts leisure) {
        events.makeRowsAhead(leisure::add);
    }

    /** The sagas below the timeline. */
    SagaLaneModel lane() {
        return sagas.lane();
    }

    LabPart lab() {
        return lab;
    }

    /** All, in the order of their tabs. */
    List<View> views() {
        return views;
    }
}
