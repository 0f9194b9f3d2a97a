package playhead.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import playhead.branch.NamedBranch;
import playhead.readmodel.export.Fact;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.export.ExportPanel;
import playhead.ui.export.ExportViewModel;
import playhead.ui.look.Screens;
import playhead.ui.opening.FilePicker;
import playhead.ui.opening.OpenLog;
import playhead.ui.replay.Mode;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.ui.view.View;

/** Copying and exporting what the view in front shows. */
final class Exports {
    private final WindowViewModel model;
    private final ExportViewModel exports;
    private final Cards cards;
    private final Supplier<ExportPanel> panel;

    /**
     * @param front the view in front
     * @param picker lets the user choose a file
     */
    Exports(WindowViewModel model, Supplier<View> front, Cards cards, Screens screens, Words words, FilePicker picker) {
        this.model = model;
        this.cards = cards;
        this.exports = new ExportViewModel(
                () -> model.logProperty().get() == null
                        ? Optional.empty()
                        : front.get().offer().map(this::named),
                this::about,
                model.jobs(),
                Exports::toClipboard,
                model.messageProperty()::set,
                words);
        this.panel = () -> {
            ExportPanel made = new ExportPanel(exports, words, picker::target, cards::close);
            screens.load("export", made);
            made.about(front.get().offer().map(this::named).map(Offer::name).orElse(""));
            return made;
        };
    }

    void addTo(CommandRegistry registry, Words words) {
        CommandGroup group = new CommandGroup(registry, words, "export");
        Supplier<String> whyNot = () -> model.text().whyClosed() == null
                ? exports.whyNot()
                : model.text().whyClosed();
        group.look("edit.copy", whyNot, exports::copySelected, "Shortcut+C");
        group.look("edit.copyAs", whyNot, this::show, "Shortcut+E", "Shortcut+Shift+C");
    }

    private void show() {
        exports.propose(Path.of(System.getProperty("user.home", ".")));
        ExportPanel made = panel.get();
        cards.show(made.node(), made.first());
    }

    /** What comes out of a what-if says so in its name, too. */
    private Offer named(Offer offer) {
        return model.playhead().supposed().now() == null
                ? offer
                : new Offer(Mode.WHAT_IF.id() + "-" + offer.name(), offer.facts(), offer.all(), offer.chosen());
    }

    /** What is said of every export. */
    private List<Fact> about() {
        OpenLog log = model.logProperty().get();
        Playhead playhead = model.playhead();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("workspace", log.name()),
                new Fact("mode", playhead.modeProperty().get().word()),
                new Fact("order", playhead.replayProperty().get().name()),
                new Fact(
                        "position",
                        playhead.atProperty().get() + " of "
                                + playhead.endProperty().get()),
                new Fact("zone", "UTC")));
        NamedBranch open = playhead.supposed().now();
        if (open != null) {
            facts.add(2, new Fact("what-if", open.name() + ", not evidence, rules not checked again"));
        }
        return facts;
    }

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
