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
import playhead.saga.Saga;
import playhead.saga.SagaJson;
import playhead.saga.SagaMermaid;
import playhead.saga.picture.Across;
import playhead.ui.async.Background;
import playhead.ui.command.CommandGroup;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.SagaDrawing;

/** The selected saga, as it stands at the playhead, for other programs: what the command line prints of it. */
public final class SagaExports {
    private final ChosenSaga chosen;
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
            Background background,
            Function<Path, Optional<Path>> target,
            Consumer<String> clipboard,
            Consumer<String> said,
            Words words) {
        this.chosen = chosen;
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
                        (saga, ahead, file) ->
                                SagaDrawing.text(file, drawing(saga, ahead).svg())));
        group.look(
                "sagas.savePng",
                unborn,
                () -> save("png", (saga, ahead, file) -> drawing(saga, ahead).png(file)));
        group.look(
                "sagas.copyMermaid",
                unborn,
                () -> copy((saga, ahead) -> new SagaMermaid().text(saga, ahead), "Mermaid"));
        group.look("sagas.copyJson", unborn, () -> copy((saga, ahead) -> json(saga), "JSON"));
    }

    private SagaDrawing drawing(Saga saga, List<Expectation> ahead) {
        Across way = chosen.acrossProperty().get();
        return new SagaDrawing(saga, ahead, way);
    }

    private static String json(Saga saga) {
        return new SagaJson().whole(saga, new JsonWriter()).toJson() + "\n";
    }

    private void copy(BiFunction<Saga, List<Expectation>, String> form, String name) {
        Saga saga = chosen.nowProperty().get();
        Supplier<List<Expectation>> ahead = chosen.expected();
        background.run(() -> form.apply(saga, ahead.get()), text -> {
            clipboard.accept(text);
            said.accept(words.text("sagas.copied", Display.safe(saga.row().id()), name));
        });
    }

    private interface Writer {
        String write(Saga saga, List<Expectation> ahead, Path file);
    }

    private void save(String ending, Writer writer) {
        Saga saga = chosen.nowProperty().get();
        Supplier<List<Expectation>> ahead = chosen.expected();
        String name = "saga-" + saga.row().id().replaceAll("[^A-Za-z0-9._-]", "_") + "." + ending;
        Path proposed = Path.of(System.getProperty("user.home", "."), name);
        target.apply(proposed)
                .ifPresent(file -> background.run(
                        () -> Optional.ofNullable(writer.write(saga, ahead.get(), file)),
                        refusal -> said.accept(refusal.map(Display::safe)
                                .orElseGet(() -> words.text("sagas.saved", Display.safe(file.toString()))))));
    }
}
