package playhead.ui;

import playhead.audit.AuditRule;
import playhead.ui.async.Background;
import playhead.ui.command.CommandRegistry;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.OpenLog;
import playhead.ui.rules.Place;
import playhead.ui.rules.RulesCommands;
import playhead.ui.rules.RulesView;
import playhead.ui.rules.RulesViewModel;
import playhead.ui.text.Words;
import playhead.workspace.Audit;

/** The rules of the log: their view, and what it shows elsewhere of a place where one is broken. */
final class RulesPart {
    private final WindowViewModel model;
    private final CommandRegistry commands;
    private final Words words;
    private final RulesViewModel rules;
    private final RulesView view;

    RulesPart(WindowViewModel model, CommandRegistry commands, Background background, Words words) {
        this.model = model;
        this.commands = commands;
        this.words = words;
        this.rules = new RulesViewModel(
                background, model.jobs(), model.playhead(), model.look().clock(), words);
        this.view = new RulesView(rules, model.look(), words, commands::get, this::go);
        model.logProperty().addListener((property, was, is) -> show(was, is));
    }

    private void show(OpenLog was, OpenLog is) {
        if (is == null) {
            rules.close();
        } else if (was != null && was.workspace() == is.workspace()) {
            rules.grow(is.session());
        } else {
            rules.open(is.session(), is.workspace()::audit);
        }
    }

    /** The playhead goes to the place, and the detail shows what broke the rule there. */
    private void go(Place place) {
        model.jump().to(place.at().position());
        if (place.rule().subject().isEvents() || place.entity() == null) {
            model.detail().showEvent(place.at().position());
        } else {
            model.detail().select(place.entity());
        }
    }

    /** The states at the place, or the events, that break the rule; of a whole type, all its states. */
    private void rows(Place place) {
        AuditRule rule = place.rule();
        go(place);
        if (rule.subject().isEvents()) {
            model.events().filter().show(Audit.broken(rule), null);
            commands.get("view.events").action().run();
        } else {
            model.state().show(rule.subject().entity(), rule.isOfWhole() ? null : Audit.broken(rule), null);
            commands.get("view.state").action().run();
        }
    }

    void addTo(FilePicker picker) {
        RulesCommands.addTo(
                commands,
                words,
                rules,
                view,
                new RulesCommands.Reach(
                        () -> commands.get("view.rules").action().run(),
                        picker::definition,
                        this::rows,
                        model.text()::whyClosed));
    }

    RulesView view() {
        return view;
    }
}
