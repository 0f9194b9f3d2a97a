package playhead.ui.note;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import playhead.event.EntityRef;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.replay.Playhead;
import playhead.ui.replay.Selection;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** Taking notes, saying them in other words, taking them back, and going to them. None of it changes what the log says. */
public final class NotesCommands {
    private final NotesModel model;
    private final Playhead playhead;
    private final Words words;
    private final Reach reach;

    /**
     * What notes need of the rest of the window.
     *
     * @param closed why nothing can be done because no log is open, or null
     * @param selection what is chosen on the timeline, or null
     * @param choose chooses on the timeline
     * @param entity what is looked at, {@code type/id}, or null
     * @param field of the entity, or null
     * @param showEntity shows an entity and one of its fields, or null for none of them
     * @param saga id of the saga that is looked at, or null
     * @param showSaga shows the saga with an id
     * @param frame of a card; its third part takes the card away
     * @param show shows a card
     */
    public record Reach(
            Supplier<String> closed,
            Supplier<Selection> selection,
            Consumer<Selection> choose,
            Supplier<String> entity,
            Supplier<String> field,
            BiConsumer<String, String> showEntity,
            Supplier<String> saga,
            Consumer<String> showSaga,
            NoteCard.Frame frame,
            Consumer<NoteCard> show) {}

    /** @param reach the rest of the window */
    public NotesCommands(NotesModel model, Playhead playhead, Words words, Reach reach) {
        this.model = model;
        this.playhead = playhead;
        this.words = words;
        this.reach = reach;
    }

    /** Adds them. */
    public void addTo(CommandRegistry registry) {
        CommandGroup group = new CommandGroup(registry, words, "marks");
        Supplier<String> none = () -> reach.closed().get() != null
                ? reach.closed().get()
                : model.allProperty().get().isEmpty() ? words.text("notes.why.none") : null;
        Supplier<String> unselected = () -> none.get() != null
                ? none.get()
                : model.selectedProperty().get() == null ? words.text("notes.why.selected") : null;
        group.look("notes.take", reach.closed(), this::take, "N");
        group.look("notes.next", none, () -> model.next(true).ifPresent(this::go), "Alt+N");
        group.look("notes.previous", none, () -> model.next(false).ifPresent(this::go), "Alt+Shift+N");
        group.look("notes.go", unselected, () -> go(model.selectedProperty().get()));
        group.look("notes.edit", unselected, this::edit);
        group.look(
                "notes.withdraw",
                unselected,
                () -> model.withdraw(model.selectedProperty().get()));
    }

    private void take() {
        List<NoteCard.Choice> choices = choices();
        reach.show().accept(NoteCard.fresh(choices, 0, model::take, reach.frame()));
    }

    /** What is chosen on the timeline comes first, then a saga that is looked at, the moment, and the entity that is looked at. */
    private List<NoteCard.Choice> choices() {
        List<NoteCard.Choice> choices = new ArrayList<>();
        NoteDraft here = NoteDraft.at(
                playhead.atProperty().get(), playhead.replayProperty().get());
        Selection chosen = reach.selection().get();
        if (chosen != null) {
            choices.add(new NoteCard.Choice(
                    here.over(chosen.from(), chosen.to()),
                    words.text("notes.on.selection", chosen.count(), Shown.number(chosen.count()))));
        }
        String saga = reach.saga().get();
        if (saga != null) {
            String name = Shown.cut(Display.safe(saga), 60);
            choices.add(new NoteCard.Choice(
                    here.aboutSaga(saga), words.text("notes.on.saga", name, Shown.position(here.from()))));
        }
        choices.add(new NoteCard.Choice(here, words.text("notes.on.here", Shown.position(here.from()))));
        String entity = reach.entity().get();
        if (entity != null) {
            int slash = entity.indexOf('/');
            EntityRef ref = new EntityRef(entity.substring(0, slash), entity.substring(slash + 1));
            String name = Shown.cut(Display.safe(ref.type() + " " + ref.id()), 60);
            choices.add(new NoteCard.Choice(here.about(ref, null), words.text("notes.on.entity", name)));
            String field = reach.field().get();
            if (field != null) {
                choices.add(new NoteCard.Choice(
                        here.about(ref, field),
                        words.text("notes.on.field", name, Shown.cut(Display.safe(field), 60))));
            }
        }
        return choices;
    }

    private void edit() {
        NoteLine line = model.selectedProperty().get();
        reach.show().accept(NoteCard.other(line, (about, text) -> model.replace(line, text), reach.frame()));
    }

    private void go(NoteLine line) {
        playhead.moveTo(line.from());
        model.selectedProperty().set(line);
        if (line.to() > line.from() && line.from() > 0) {
            reach.choose().accept(new Selection(line.from(), line.to()));
        }
        if (line.note().target().saga() != null) {
            reach.showSaga().accept(line.note().target().saga());
        }
        EntityRef entity = line.note().target().entity();
        if (entity != null) {
            reach.showEntity()
                    .accept(
                            entity.type() + "/" + entity.id(),
                            line.note().target().field());
        }
    }
}
