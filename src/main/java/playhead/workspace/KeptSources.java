package playhead.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import playhead.importing.pipeline.SourceStore;
import playhead.store.EventStore;
import playhead.store.StoredDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The imported files of a workspace as they were. */
record KeptSources(EventStore store, Path folder) {
    /** Lays the files of an import out again under their names, each in a folder of its own. */
    Answer<List<Path>> restore(String importId, Path into) throws IOException {
        for (StoredDocument document : store.imports()) {
            if (importId.equals(document.importId())) {
                return restore(document, into);
            }
        }
        return Answer.refuse(
                "no import " + importId + "; there are " + store.imports().size());
    }

    /** What is known of each import. */
    List<ImportRecord> imports() {
        JsonMapper mapper = new JsonMapper();
        SourceStore kept = new SourceStore(folder);
        return store.imports().stream()
                .map(document -> {
                    JsonNode facts = mapper.readTree(document.body());
                    List<String> names = new ArrayList<>();
                    boolean all = !facts.path("files").isEmpty();
                    for (JsonNode file : facts.path("files")) {
                        names.add(file.path("file").asString());
                        all &= Files.isRegularFile(kept.path(file.path("sha256").asString()));
                    }
                    String mapping = facts.path("mapping").asStringOpt().orElse(null);
                    return new ImportRecord(document.importId(), names, mapping, all);
                })
                .toList();
    }

    private Answer<List<Path>> restore(StoredDocument document, Path into) throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode file : new JsonMapper().readTree(document.body()).path("files")) {
            // Files of an archive name the archive first; it is kept as one.
            String name = file.path("file").asString().replaceFirst("!.*", "");
            names.put(file.path("sha256").asString(), name);
        }
        SourceStore kept = new SourceStore(folder);
        List<Path> restored = new ArrayList<>();
        for (Map.Entry<String, String> file : names.entrySet()) {
            if (!Files.isRegularFile(kept.path(file.getKey()))) {
                return Answer.refuse(file.getValue() + " was not kept with the import");
            }
            Path place = Files.createDirectories(into.resolve(Integer.toString(restored.size())));
            restored.add(kept.restore(file.getKey(), file.getValue(), place));
        }
        return Answer.of(restored);
    }
}
