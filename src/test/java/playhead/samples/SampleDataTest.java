package playhead.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SampleDataTest {
    private static final Path FOLDER = Path.of("sample-data");

    @Test
    void the_committed_samples_are_what_the_generator_makes() throws IOException {
        Map<String, byte[]> made = SampleDataGenerator.files();
        Set<String> committed;
        try (Stream<Path> files = Files.list(FOLDER)) {
            // Definitions of sagas and rules are written by hand.
            committed = files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.endsWith(".sagas.yaml") && !file.endsWith(".rules.yaml"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(new TreeSet<>(made.keySet()), committed);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            byte[] lies = Files.readAllBytes(FOLDER.resolve(file.getKey()));
            assertArrayEquals(plain(file.getKey(), file.getValue()), plain(file.getKey(), lies), file.getKey());
        }
    }

    @Test
    void the_samples_stay_small() {
        int bytes = SampleDataGenerator.files().values().stream()
                .mapToInt(content -> content.length)
                .sum();
        assertTrue(bytes < 1_000_000, bytes + " bytes");
    }

    @Test
    void the_gzipped_log_holds_the_plain_one() throws IOException {
        byte[] gzipped = Files.readAllBytes(FOLDER.resolve("shop.ndjson.gz"));
        assertArrayEquals(Files.readAllBytes(FOLDER.resolve("shop.ndjson")), plain("shop.ndjson.gz", gzipped));
    }

    /** What a compressor makes of the same bytes depends on the zlib that Java was built with, so content is compared. */
    private static byte[] plain(String name, byte[] bytes) throws IOException {
        if (!name.endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }

    @Test
    void the_shop_tells_every_outcome_of_a_saga() {
        Set<String> types = ShopLog.events().stream().map(SampleEvent::type).collect(Collectors.toSet());
        assertTrue(
                types.containsAll(Set.of(
                        "SagaStarted",
                        "StepRequested",
                        "StepSucceeded",
                        "StepFailed",
                        "CompensationRequested",
                        "Compensated",
                        "SagaEnded",
                        "OrderCancelled",
                        "OrderDelivered",
                        "PaymentRefunded",
                        "StockReleased")),
                types.toString());
        int events = ShopLog.events().size();
        assertTrue(events >= 600 && events <= 1_000, events + " events");
    }
}
