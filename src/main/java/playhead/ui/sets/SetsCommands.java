package playhead.ui.sets;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.IdSet;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;

/** What can be done with sets of ids. */
public final class SetsCommands {
    private SetsCommands() {}

    /**
     * What sets are made of, and where they are shown.
     *
     * @param state the rows of State as a question, null when it shows none
     * @param events what Events found, null when it shows nothing
     * @param paste shows the card to paste ids into
     * @param inState shows the entities of a set in State, of its most frequent type
     * @param inEvents shows the events of a set
     * @param view brings the view of sets to the front
     */
    public record Reach(
            Supplier<StateQuery> state,
            Supplier<EventHits> events,
            Runnable paste,
            Shower inState,
            Shower inEvents,
            Runnable view) {}

    /** Shows the rows of a set. */
    @FunctionalInterface
    public interface Shower {
        /** Shows them. */
        void show(IdSet set);
    }

    /**
     * Adds the commands.
     *
     * @param closed why nothing can be done, or null
     */
    public static void addTo(
            CommandRegistry registry, Words words, SetsViewModel model, Reach reach, Supplier<String> closed) {
        CommandGroup group = new CommandGroup(registry, words, "sets");
        Supplier<String> none = () -> closed.get() != null ? closed.get() : model.whyNot();
        Supplier<String> two = () -> closed.get() != null ? closed.get() : model.whyNotTwo();
        Supplier<String> noEntities =
                () -> none.get() != null ? none.get() : model.types().isEmpty() ? words.text("sets.noEntities") : null;
        group.look("sets.paste", closed, reach.paste(), "Shortcut+Shift+J");
        group.look(
                "sets.fromState",
                () -> closed.get() != null
                        ? closed.get()
                        : reach.state().get() == null ? words.text("sets.why.state") : null,
                () -> fromState(words, model, reach));
        group.look(
                "sets.fromEvents",
                () -> closed.get() != null
                        ? closed.get()
                        : reach.events().get() == null ? words.text("sets.why.events") : null,
                () -> fromEvents(words, model, reach));
        group.look("sets.remove", none, model::remove);
        group.look("sets.explain", noEntities, () -> {
            reach.view().run();
            model.explain();
        });
        group.look("sets.union", two, () -> model.combine("∪", (a, b) -> a.union(b, "")));
        group.look("sets.without", two, () -> model.combine("−", (a, b) -> a.without(b, "")));
        group.look("sets.both", two, () -> model.combine("∩", (a, b) -> a.intersection(b, "")));
        group.look(
                "sets.filterState",
                noEntities,
                () -> reach.inState().show(model.chosenProperty().get()));
        group.look(
                "sets.filterEvents",
                none,
                () -> reach.inEvents().show(model.chosenProperty().get()));
    }

    private static void fromState(Words words, SetsViewModel model, Reach reach) {
        StateQuery query = reach.state().get();
        Session session = model.session();
        String name = words.text("sets.name.state", query.type());
        model.make(() -> session.state(query)
                .then((StatePage page) -> Answer.of(session.sets().ofState(page, name))));
        reach.view().run();
    }

    private static void fromEvents(Words words, SetsViewModel model, Reach reach) {
        EventHits hits = reach.events().get();
        Session session = model.session();
        String name = words.text("sets.name.events");
        model.make(() -> Answer.of(session.sets().ofEvents(hits, name)));
        reach.view().run();
    }
}
