package playhead.ui;

import java.util.function.Supplier;
import playhead.ui.command.CommandRegistry;
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
        model.whatIf().decide(rule, value);
        commands.get("view.whatif").action().run();
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
