package playhead.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.command.CommandRegistry;
import playhead.ui.command.MenuLine;
import playhead.ui.compare.CompareMemory;
import playhead.ui.palette.PaletteItem;
import playhead.ui.replay.Playhead;
import playhead.ui.saved.SavedCommands;
import playhead.ui.saved.SavedView;
import playhead.ui.saved.SavedViewText;
import playhead.ui.saved.SavedViews;
import playhead.ui.saved.SavedViewsCard;
import playhead.ui.text.Words;
import playhead.ui.view.View;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Saves what is on the screen and brings it back: from a card, the menu and the palette. */
final class ViewMemory {
    private static final String AREA = "saved";

    private final WindowViewModel model;
    private final Words words;
    private final Background background;
    private final LatestRequest lane;
    private final SavedViews saved;
    private List<View> views = List.of();
    private Supplier<View> front;
    private Consumer<View> bring;
    private Cards cards;

    ViewMemory(WindowViewModel model, Background background, Words words) {
        this.model = model;
        this.background = background;
        this.lane = background.lane();
        this.words = words;
        this.saved = new SavedViews(model.kept(), this::take, this::show);
    }

    /**
     * Learns of the screen.
     *
     * @param all the views
     * @param inFront the one that is seen
     * @param toFront brings one to the front
     * @param over where the card is shown
     */
    void use(List<View> all, Supplier<View> inFront, Consumer<View> toFront, Cards over) {
        views = all;
        front = inFront;
        bring = toFront;
        cards = over;
    }

    void addTo(CommandRegistry registry) {
        SavedCommands.addTo(registry, words, this::showCard, model.text()::whyClosed);
        registry.putBelow(AREA, this::lines);
    }

    private void showCard(boolean toSave) {
        SavedView now = new SavedView(
                "", front.get().id(), how(), model.playhead().replayProperty().get(), -1);
        SavedViewsCard card = new SavedViewsCard(saved, new SavedViewText(words).about(now), words, cards::close);
        cards.show(card, toSave ? card.name() : card.list());
    }

    private ObjectNode how() {
        ObjectNode how = JsonNodeFactory.instance.objectNode();
        front.get().remember(how);
        if (isComparison(front.get())) {
            new CompareMemory(model.compare().moments()).write(how);
        }
        return how;
    }

    /** A and B belong to the window, but they are what this view shows. */
    private static boolean isComparison(View view) {
        return view.id().equals("compare");
    }

    private void take(String name, boolean withPosition, Consumer<SavedView> taken) {
        Session asked = model.session();
        Playhead playhead = model.playhead();
        Moment moment = playhead.moment();
        SavedView view = new SavedView(name, front.get().id(), how(), moment.replay(), -1);
        if (!withPosition) {
            taken.accept(view);
            return;
        }
        background.run(
                () -> asked.positionOf(moment),
                position -> taken.accept(new SavedView(name, view.view(), view.how(), view.replay(), position)));
    }

    private void show(SavedView view) {
        Optional<View> known =
                views.stream().filter(one -> one.id().equals(view.view())).findFirst();
        if (known.isEmpty()) {
            model.messageProperty().set(words.text("saved.gone", Display.safe(view.name())));
            return;
        }
        bring.accept(known.get());
        known.get().recall(view.how());
        if (isComparison(known.get())) {
            new CompareMemory(model.compare().moments())
                    .use(view.how(), model.playhead().endProperty().get());
        }
        Session asked = model.session();
        Replay replay = view.replay();
        if (view.hasPosition()) {
            long position = Math.min(view.position(), asked.end());
            lane.ask(() -> asked.momentOf(position, replay), model.playhead()::changeOrder);
        } else {
            model.jump().changeOrder(replay);
        }
    }

    private List<MenuLine> lines() {
        return saved.allProperty().get().stream()
                .map(view -> new MenuLine(Display.safe(view.name()), () -> saved.show(view)))
                .toList();
    }

    /** The saved views, for the palette. */
    List<PaletteItem> items() {
        SavedViewText text = new SavedViewText(words);
        return saved.allProperty().get().stream()
                .map(view -> new PaletteItem(
                        "saved:" + view.name(),
                        "mdi2b-bookmark-outline",
                        words.text("saved.item", Display.safe(view.name())),
                        text.about(view),
                        "",
                        null,
                        () -> saved.show(view)))
                .toList();
    }

    /** All that were saved. */
    SavedViews saved() {
        return saved;
    }
}
