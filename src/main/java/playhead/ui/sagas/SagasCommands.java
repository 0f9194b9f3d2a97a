package playhead.ui.sagas;

import java.util.function.Supplier;
import playhead.saga.listing.SagaKind;
import playhead.saga.picture.Across;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** What can be done with sagas. */
public final class SagasCommands {
    private SagasCommands() {}

    /**
     * Adds the commands.
     *
     * @param exports hands the selected saga to other programs
     * @param show brings the view to the front
     * @param closed why nothing can be done, or null
     */
    public static void addTo(
            CommandRegistry registry,
            Words words,
            SagasViewModel model,
            SagasView view,
            SagaExports exports,
            Runnable show,
            Supplier<String> closed) {
        CommandGroup group = new CommandGroup(registry, words, "sagas");
        ChosenSaga chosen = model.chosen();
        Supplier<String> none = () -> closed.get() != null
                ? closed.get()
                : chosen.pictureProperty().get() == null ? words.text("sagas.why.none") : null;
        for (SagaKind kind : SagaKind.values()) {
            group.look("sagas.show." + kind.id(), closed, () -> {
                model.toggle(kind);
                model.listedProperty().set(true);
                show.run();
            });
        }
        for (Beside beside : Beside.values()) {
            group.look("sagas.beside." + beside.id(), closed, () -> {
                model.besideProperty().set(beside);
                model.listedProperty().set(false);
                show.run();
            });
        }
        group.look(
                "sagas.anyPath",
                () -> closed.get() != null
                        ? closed.get()
                        : model.pickProperty().get() == null ? words.text("sagas.why.anyPath") : null,
                () -> model.pickProperty().set(null));
        for (Face face : Face.values()) {
            group.look("sagas.face." + face.id(), none, () -> {
                chosen.faceProperty().set(face);
                model.listedProperty().set(false);
                show.run();
            });
        }
        group.look(
                "sagas.nextFace",
                none,
                () -> chosen.faceProperty().set(chosen.faceProperty().get().next()),
                "V");
        group.look("sagas.mark", none, chosen.compared()::mark);
        group.look(
                "sagas.time",
                none,
                () -> chosen.acrossProperty()
                        .set(chosen.acrossProperty().get() == Across.TIME ? Across.ORDER : Across.TIME));
        group.look(
                "sagas.fold",
                none,
                () -> chosen.foldedProperty().set(!chosen.foldedProperty().get()));
        group.look("sagas.fit", none, view::fit);
        exports.addTo(group, none);
    }
}
