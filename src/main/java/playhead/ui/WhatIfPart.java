package playhead.ui;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import playhead.branch.Branch;
import playhead.command.CommandRecord;
import playhead.ui.changes.CommandsView;
import playhead.ui.command.CommandRegistry;
import playhead.ui.decision.DecisionCommands;
import playhead.ui.text.Words;
import playhead.ui.view.View;
import playhead.ui.whatif.WhatIfCommands;
import playhead.ui.whatif.WhatIfView;

/** The what-if as a part of the window: its view, its commands, and whatever shows states anew when it changes. */
final class WhatIfPart {
    private final WindowViewModel model;
    private final CommandRegistry commands;
    private final Words words;
    private final WhatIfView view;

    WhatIfPart(WindowViewModel model, CommandRegistry commands, Words words) {
        this.model = model;
        this.commands = commands;
        this.words = words;
        view = new WhatIfView(
                model.whatIf(),
                model.look(),
                words,
                commands::get,
                model.detail().eventProperty(),
                model.detail()::select,
                model.jump()::to);
    }

    /** Supposes another value of a rule and shows what comes of it. */
    void decide(String rule, String value) {
        suppose(branch -> branch.decide(rule, value));
    }

    /** Supposes that a command was not given and shows what comes of it. */
    void without(CommandRecord command) {
        suppose(branch -> branch.skip(command.first(), command.last()));
    }

    private void suppose(UnaryOperator<Branch> change) {
        model.whatIf().suppose(change);
        commands.get("view.whatif").action().run();
    }

    /**
     * Adds what is done with decisions.
     *
     * @param ours whether the Lab made the log that is open
     */
    void addDecisions(CommandsView made, Supplier<Boolean> ours) {
        Runnable show = () -> {
            commands.get("view.commands").action().run();
            made.decide();
        };
        DecisionCommands.addTo(commands, words, model.text()::whyClosed, ours, show, made::selected, this::without);
    }

    WhatIfView view() {
        return view;
    }

    /** @param front the view in front */
    void add(Supplier<View> front) {
        WhatIfCommands.addTo(
                commands,
                words,
                model.whatIf(),
                model.text()::whyClosed,
                model.detail()::position,
                view,
                () -> commands.get("view.whatif").action().run());
        model.whatIf().whenChanged(() -> {
            front.get().setShown(true);
            model.detail().again();
            model.compare().again();
            model.totals().again();
        });
    }
}
