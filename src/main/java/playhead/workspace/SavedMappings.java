package playhead.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import playhead.format.RoleNames;
import playhead.importing.mapping.FileMapping;
import playhead.importing.mapping.FilePlan;
import playhead.importing.mapping.MappingFile;
import playhead.importing.preview.FilePreview;

/**
 * Mappings that the user keeps, each a mapping file of its own whose first line, a comment, names the fingerprints of
 * the columns it was made for. Slow: for worker threads.
 *
 * @param folder that they lie in; made when needed
 */
public record SavedMappings(Path folder) {
    private static final String ENDING = ".mapping.yaml";
    private static final String FIRST_LINE = "# columns:";

    /**
     * A mapping that was kept and what it says of a log.
     *
     * @param name that the user gave it
     * @param file where it lies
     * @param mapping what it says of the log
     * @param same true when it was made for the same columns
     * @param missing columns that it names and the log does not have
     */
    public record Offer(String name, Path file, FileMapping mapping, boolean same, List<String> missing) {
        public Offer {
            missing = List.copyOf(missing);
        }

        /** True when it can be used as it is. */
        public boolean fits() {
            return missing.isEmpty();
        }
    }

    /**
     * Keeps a mapping; one of the same name is replaced.
     *
     * @param name a file's name without its ending; signs that files cannot have become dashes
     * @param logs that it is for
     * @param yaml the mapping
     * @return where it lies now
     */
    public Path save(String name, List<FilePreview> logs, String yaml) throws IOException {
        Files.createDirectories(folder);
        String prints = String.join(
                " ", logs.stream().map(FilePreview::fingerprint).distinct().toList());
        Path file = folder.resolve(plain(name) + ENDING);
        Path fresh = folder.resolve(plain(name) + ".new");
        Files.writeString(fresh, FIRST_LINE + " " + prints + "\n" + yaml);
        return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Mappings that may be used for a log: those made for its columns first, then those that lack less than half of
     * the columns that they name.
     *
     * @param names that carry roles in the log's format
     */
    public List<Offer> offers(FilePreview log, RoleNames names) throws IOException {
        List<Offer> offers = new ArrayList<>();
        for (Path file : files()) {
            byte[] yaml = Files.readAllBytes(file);
            if (MappingFile.read(yaml) instanceof MappingFile read) {
                FileMapping mapping = read.forFile(log.name());
                FilePlan plan = new FilePlan(log.name(), names, mapping, ZoneOffset.UTC);
                List<String> missing = plan.missing(log.columns());
                boolean same = firstLine(yaml).contains(log.fingerprint());
                if (same || missing.size() * 2 < plan.wanted().size()) {
                    String name = file.getFileName().toString().replace(ENDING, "");
                    offers.add(new Offer(name, file, mapping, same, missing));
                }
            }
        }
        offers.sort(Comparator.comparing((Offer offer) -> !offer.same())
                .thenComparing(offer -> offer.missing().size()));
        return offers;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static String firstLine(byte[] yaml) {
        String text = new String(yaml, StandardCharsets.UTF_8);
        return text.startsWith(FIRST_LINE) ? text.lines().findFirst().orElse("") : "";
    }

    private static String plain(String name) {
        String plain = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-");
        return plain.isEmpty() || plain.startsWith(".") ? "mapping" + plain.replace('.', '-') : plain;
    }
}
