package playhead.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.cli.CommandLineApp;
import playhead.readmodel.export.Sheet;
import playhead.readmodel.export.SheetForm;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.colour.ColourRules;
import playhead.ui.events.EventsViewModel;
import playhead.ui.job.Jobs;
import playhead.ui.look.RowWindow;
import playhead.ui.replay.Following;
import playhead.ui.replay.MarkA;
import playhead.ui.replay.Playhead;
import playhead.ui.settings.KeptSettings;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.EventTable;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;
import playhead.workspace.StateTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the window shows, copies and exports for a question is what the command line prints for it, in its order. */
class SameRowsTest {
    private static final List<String> EVENT_COLUMNS =
            List.of("position", "time", "stream", "version", "type", "id", "actor", "correlationId", "data");
    private static final List<String> CONDITIONS = List.of(
            "position > 100 && position <= 140",
            "type == \"OrderPlaced\"",
            "type.startsWith(\"Step\") && position % 2 == 0",
            "data.quantity > 2",
            "data.total > 100.10",
            "stream == \"order-0004\"",
            "actor == \"service:stock\"",
            "has(data.reason)",
            "correlationId == null",
            "type == \"NoSuchType\"");

    private final JsonMapper mapper = new JsonMapper();
    private final Words words = new Words(Locale.ENGLISH);
    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final Playhead playhead = new Playhead();
    private final Following following = new Following(playhead, () -> 0);

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void importTheShop() {
        root = folder.resolve("shop.playhead");
        run("import", "sample-data/shop.ndjson", "--into", root.toString());
    }

    @Test
    void ten_questions_for_events() throws IOException {
        List<List<JsonNode>> printed = new ArrayList<>();
        for (String condition : CONDITIONS) {
            printed.add(rows(run("events", root.toString(), "--where", condition, "--json")));
        }
        assertTrue(printed.stream().filter(rows -> !rows.isEmpty()).count() >= 8, "most questions find something");
        EventsViewModel events = new EventsViewModel(
                background, words, new Jobs(background, words, () -> 0), new ColourRules(new KeptSettings(background)));
        try (OpenWorkspace log = OpenWorkspace.at(folder, root)) {
            events.open(log.session());
            for (int i = 0; i < CONDITIONS.size(); i++) {
                events.filter().setCondition(CONDITIONS.get(i));
                List<JsonNode> shown = lines(EventTable.of(events.hitsProperty().get(), EVENT_COLUMNS));
                assertEquals(chosen(printed.get(i), EVENT_COLUMNS), chosen(shown, EVENT_COLUMNS), CONDITIONS.get(i));
            }
        }
    }

    @Test
    void ten_questions_for_states() throws IOException {
        record Question(String type, long at, String where, String sort) {}
        List<Question> questions = List.of(
                new Question("order", 657, null, null),
                new Question("order", 300, null, null),
                new Question("order", 300, null, "total"),
                new Question("order", 484, "quantity >= 2", "total:desc"),
                new Question("order", 484, "status == \"shipped\"", null),
                new Question("order", 0, null, null),
                new Question("stock", 400, null, "onHand:desc"),
                new Question("stock", 657, "onHand < 20", "onHand"),
                new Question("account", 500, "balance > 100", "balance:desc"),
                new Question("order-saga", 450, null, null));
        List<List<JsonNode>> printed = new ArrayList<>();
        for (Question asked : questions) {
            List<String> arguments = new ArrayList<>(
                    List.of("state", root.toString(), "--type", asked.type(), "--at", Long.toString(asked.at())));
            if (asked.where() != null) {
                arguments.addAll(List.of("--where", asked.where()));
            }
            if (asked.sort() != null) {
                arguments.addAll(List.of("--sort", asked.sort()));
            }
            arguments.add("--json");
            printed.add(rows(run(arguments.toArray(String[]::new))));
        }
        StateViewModel state = new StateViewModel(
                background, following, new MarkA(), words, new ColourRules(new KeptSettings(background)));
        try (OpenWorkspace log = OpenWorkspace.at(folder, root)) {
            Session session = log.session();
            playhead.open(session.end());
            state.lookThrough(() -> new RowWindow(0, 1_000));
            state.open(session, session.types());
            state.setShown(true);
            for (int i = 0; i < questions.size(); i++) {
                Question asked = questions.get(i);
                playhead.moveTo(asked.at());
                following.showNow();
                state.show(asked.type(), asked.where(), null);
                state.sortBy(asked.sort());
                StateQuery query = state.everything();
                List<JsonNode> exported = lines(
                        StateTable.of(given(state.ask(query)).rows(), List.of("entity", "version", "lastPosition")));
                List<String> common = List.of("entity", "version", "lastPosition");
                assertEquals(chosen(printed.get(i), common), chosen(exported, common), asked.toString());
                List<String> seen = Stream.iterate(0, line -> line + 1)
                        .limit(state.lines().size())
                        .map(line ->
                                state.lines().get(line).shownProperty().get().entity())
                        .toList();
                assertEquals(
                        printed.get(i).stream()
                                .map(row -> row.get("entity").asString())
                                .toList(),
                        seen,
                        asked.toString());
            }
        }
        assertFalse(printed.getFirst().isEmpty());
    }

    private static StatePage given(Answer<StatePage> answer) {
        return ((Answer.Given<StatePage>) answer).value();
    }

    private List<JsonNode> lines(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetForm.NDJSON.write(sheet, List.of(), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> (JsonNode) mapper.readTree(line))
                .toList();
    }

    private List<JsonNode> rows(String json) {
        List<JsonNode> rows = new ArrayList<>();
        mapper.readTree(json).forEach(rows::add);
        return rows;
    }

    /** What both say of each row. */
    private static List<List<JsonNode>> chosen(List<JsonNode> rows, List<String> columns) {
        return rows.stream()
                .map(row -> columns.stream().map(column -> row.get(column)).toList())
                .toList();
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineApp(
                        OpenWorkspace.workspaces(folder), new PrintStream(out), new PrintStream(err), "test")
                .run(arguments);
        assertEquals(0, exit, err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
