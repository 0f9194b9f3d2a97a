package playhead.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The sets of ids of a workspace, each in a file of its own in the folder {@code sets}, so that they are copied with it; and
 * those that were made for a moment, which are kept in memory only. Read when they are first asked for. Safe for several
 * threads; changing them is slow.
 */
public final class SetShelf {
    private static final String ENDING = ".json";

    private final Path folder;
    private final SetJson json = new SetJson();
    private final Map<String, IdSet> temporary = Collections.synchronizedMap(new TreeMap<>());
    private Map<String, Path> files;
    private Map<String, IdSet> kept;

    /** @param folder that they lie in; made when needed */
    SetShelf(Path folder) {
        this.folder = folder;
    }

    /** The sets that are kept, by name. */
    public synchronized List<IdSet> all() {
        load();
        return List.copyOf(kept.values());
    }

    /** The set of a name, kept or made for a moment; null when there is none. */
    public synchronized IdSet get(String name) {
        load();
        IdSet known = kept.get(name);
        return known == null ? temporary.get(name) : known;
    }

    /** Keeps a set; one of the same name is replaced. */
    public synchronized Answer<IdSet> keep(IdSet set) {
        load();
        if (set.name().isBlank()) {
            return Answer.misuse("a set wants a name");
        }
        try {
            Files.createDirectories(folder);
            Path file = files.computeIfAbsent(set.name(), name -> folder.resolve(fileName(name)));
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, json.write(set));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            return Answer.refuse("the set cannot be kept: " + refused);
        }
        kept.put(set.name(), set);
        temporary.remove(set.name());
        return Answer.of(set);
    }

    /** Forgets a set. */
    public synchronized Answer<String> remove(String name) {
        load();
        try {
            Path file = files.remove(name);
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException refused) {
            return Answer.refuse("the set cannot be removed: " + refused);
        }
        kept.remove(name);
        temporary.remove(name);
        return Answer.of(name);
    }

    /** Lets conditions name a set until the workspace is closed; a kept one of the name stays as it is. */
    public synchronized IdSet show(IdSet set) {
        load();
        String name = set.name();
        for (int n = 2; kept.containsKey(name); n++) {
            name = set.name() + " " + n;
        }
        IdSet shown = set.named(name);
        temporary.put(name, shown);
        return shown;
    }

    private void load() {
        if (kept != null) {
            return;
        }
        kept = new TreeMap<>();
        files = new TreeMap<>();
        for (Path file : found()) {
            try {
                IdSet set = json.read(Files.readAllBytes(file));
                kept.put(set.name(), set);
                files.put(set.name(), file);
            } catch (IOException | JacksonException | IllegalArgumentException damaged) {
                // Not one of ours, or half of one: it is left as it is.
            }
        }
    }

    private List<Path> found() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name as far as files can have it, and a sign of the whole, since two names can look alike then. */
    private static String fileName(String name) {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N} _-]+", "-");
        String whole =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return plain.substring(0, Math.min(60, plain.length())) + "-" + whole.substring(0, 8) + ENDING;
    }
}
