package playhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import playhead.workspace.Workspaces;

/** Commands run on the sample of the shop. */
abstract class ShopCommands {
    static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    Path temp;

    String shop;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void the_shop_is_imported() {
        shop = temp.resolve("shop.playhead").toString();
        assertEquals(0, run("import", SAMPLES.resolve("shop.ndjson").toString(), "--into", shop));
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        return new CommandLineApp(
                        new Workspaces(Clock.systemUTC(), "ana", temp.resolve("state")),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        "1.2.3")
                .run(arguments);
    }

    String answer(String... arguments) {
        assertEquals(0, run(arguments), error());
        return printed();
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String error() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The sagas, a line of JSON each. */
    Stream<String> sagas(String... more) {
        List<String> all = new ArrayList<>(List.of("sagas", shop, "--format=ndjson"));
        all.addAll(Arrays.asList(more));
        return answer(all.toArray(String[]::new)).lines();
    }
}
