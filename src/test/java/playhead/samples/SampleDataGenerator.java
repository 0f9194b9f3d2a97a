package playhead.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Makes every file of {@code sample-data} from fixed seeds. Run {@link #main} after a change here;
 * {@code SampleDataTest} compares what it makes with what lies there.
 */
final class SampleDataGenerator {
    private SampleDataGenerator() {}

    /** Writes the files. @param arguments the folder, {@code sample-data} by default */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "sample-data" : arguments[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** All files by name. */
    static Map<String, byte[]> files() {
        List<SampleEvent> shop = ShopLog.events();
        FaultyLog faulty = FaultyLog.make();
        CustomerRows customers = CustomerRows.make();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("shop.ndjson", LogText.utf8(LogText.ndjson(shop)));
        files.put("shop.ndjson.gz", gzip(LogText.utf8(LogText.ndjson(shop))));
        files.put("shop.json", LogText.utf8(LogText.wrapped(shop)));
        files.put("shop.csv", LogText.utf8(LogText.csv(shop)));
        files.put("shop.xes", LogText.utf8(LogText.xes(shop)));
        files.put("bank.csv", LogText.utf8(BankLedger.csv()));
        files.put("bank.mapping.yaml", LogText.utf8(SampleTexts.BANK_MAPPING));
        files.put("bank.projections.yaml", LogText.utf8(SampleTexts.BANK_PROJECTIONS));
        files.put("changes.tsv", LogText.utf8(customers.changes()));
        files.put("changes.mapping.yaml", LogText.utf8(SampleTexts.CHANGES_MAPPING));
        files.put("several.mapping.yaml", LogText.utf8(SampleTexts.SEVERAL_MAPPING));
        files.put("images.csv", LogText.utf8(customers.images()));
        files.put("images.mapping.yaml", LogText.utf8(SampleTexts.IMAGES_MAPPING));
        files.put("faults.ndjson", LogText.utf8(faulty.ndjson()));
        files.put("README.md", LogText.utf8(SampleTexts.readme(shop.size(), faulty.faults())));
        return files;
    }

    /** Without name and time in the header. */
    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
