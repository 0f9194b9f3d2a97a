package playhead.ui.sagas;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import playhead.event.JsonWriter;
import playhead.saga.Expectation;
import playhead.saga.Margin;
import playhead.saga.Saga;
import playhead.saga.SagaJson;
import playhead.saga.SagaMermaid;
import playhead.saga.SagaNote;
import playhead.saga.picture.Across;
import playhead.ui.async.Background;
import playhead.ui.command.CommandGroup;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.SagaDrawing;

/** The selected saga, as it stands at the playhead, for other programs: what the command line prints of it. */
public final class SagaExports {
    private final ChosenSaga chosen;
    private final SagaNotes notes;
    private final Background background;
    private final Function<Path, Optional<Path>> target;
    private final Consumer<String> clipboard;
    private final Consumer<String> said;
    private final Words words;

    /**
     * @param target lets the user choose where a file is written
     * @param clipboard takes what is copied
     * @param said takes what is to be told
     */
    public SagaExports(
            ChosenSaga chosen,
            SagaNotes notes,
            Background background,
            Function<Path, Optional<Path>> target,
            Consumer<String> clipboard,
            Consumer<String> said,
            Words words) {
        this.chosen = chosen;
        this.notes = notes;
        this.background = background;
        this.target = target;
        this.clipboard = clipboard;
        this.said = said;
        this.words = words;
    }

    /** Adds the commands. */
    void addTo(CommandGroup group, Supplier<String> none) {
        Supplier<String> unborn = () -> none.get() != null
                ? none.get()
                : chosen.nowProperty().get() == null ? words.text("sagas.why.unborn") : null;
        group.look(
                "sagas.saveSvg",
                unborn,
                () -> save(
                        "svg",
                        (saga, margin, file) ->
                                SagaDrawing.text(file, drawing(saga, margin).svg())));
        group.look(
                "sagas.savePng",
                unborn,
                () -> save("png", (saga, margin, file) -> drawing(saga, margin).png(file)));
        group.look(
                "sagas.copyMermaid",
                unborn,
                () -> copy((saga, margin) -> new SagaMermaid().text(saga, margin), "Mermaid"));
        group.look("sagas.copyJson", unborn, () -> copy((saga, margin) -> json(saga), "JSON"));
    }

    private SagaDrawing drawing(Saga saga, Margin margin) {
        Across way = chosen.acrossProperty().get();
        return new SagaDrawing(saga, margin, way);
    }

    private static String json(Saga saga) {
        return new SagaJson().whole(saga, new JsonWriter()).toJson() + "\n";
    }

    private void copy(BiFunction<Saga, Margin, String> form, String name) {
        Saga saga = chosen.nowProperty().get();
        Supplier<Margin> margin = margin(saga);
        background.run(() -> form.apply(saga, margin.get()), text -> {
            clipboard.accept(text);
            said.accept(words.text("sagas.copied", Display.safe(saga.row().id()), name));
        });
    }

    /** What stands beside it, to be asked elsewhere. */
    private Supplier<Margin> margin(Saga saga) {
        Supplier<List<Expectation>> ahead = chosen.expected();
        List<SagaNote> said = notes.of(saga.row().id());
        return () -> new Margin(ahead.get(), said);
    }

    private interface Writer {
        String write(Saga saga, Margin margin, Path file);
    }

    private void save(String ending, Writer writer) {
        Saga saga = chosen.nowProperty().get();
        Supplier<Margin> margin = margin(saga);
        String name = "saga-" + saga.row().id().replaceAll("[^A-Za-z0-9._-]", "_") + "." + ending;
        Path proposed = Path.of(System.getProperty("user.home", "."), name);
        target.apply(proposed)
                .ifPresent(file -> background.run(
                        () -> Optional.ofNullable(writer.write(saga, margin.get(), file)),
                        refusal -> said.accept(refusal.map(Display::safe)
                                .orElseGet(() -> words.text("sagas.saved", Display.safe(file.toString()))))));
    }
}
