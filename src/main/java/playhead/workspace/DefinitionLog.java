package playhead.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import playhead.event.JsonCursor;
import playhead.event.JsonWriter;
import playhead.fold.DefaultProjection;
import playhead.fold.Fold;
import playhead.fold.Projection;
import playhead.fold.Schema;
import playhead.fold.rules.Definitions;
import playhead.fold.rules.ProjectionDefinition;
import playhead.fold.rules.ProjectionFile;
import playhead.fold.rules.RuleProjection;
import playhead.store.DocumentKind;
import playhead.store.EventStore;
import playhead.store.StoredDocument;

/** The definitions of a workspace: documents in its log, and the fold that they make. */
final class DefinitionLog {
    /** A document is read into memory as a whole. */
    private static final long LARGEST = 1_000_000;

    private final EventStore store;

    DefinitionLog(EventStore store) {
        this.store = store;
    }

    /** Records files, all or none. The answer is a line for each. */
    Answer<List<String>> define(List<Path> files) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            switch (text(file)
                    .then(text -> read(file.getFileName().toString(), text).then(read -> {
                        bodies.add(new JsonWriter()
                                .object()
                                .name("file")
                                .text(file.getFileName().toString())
                                .name("text")
                                .text(text)
                                .end()
                                .bytes()
                                .toArray());
                        return Answer.of(read);
                    }))) {
                case Answer.Refused<ProjectionFile>(String reason, boolean wrongUsage) -> {
                    return new Answer.Refused<>(reason, wrongUsage);
                }
                case Answer.Given<ProjectionFile>(ProjectionFile read, var warnings) ->
                    lines.add("defined: "
                            + String.join(
                                    ", ",
                                    read.projections().stream()
                                            .map(ProjectionDefinition::entity)
                                            .toList()));
            }
        }
        if (store.sealed()) {
            return Answer.refuse("the workspace is sealed");
        }
        bodies.forEach(body -> store.record(DocumentKind.DEFINITION, body));
        return Answer.of(lines);
    }

    /** The text of a definition file. */
    static Answer<String> text(Path file) {
        if (!Files.isRegularFile(file)) {
            return Answer.refuse("no file " + file);
        }
        try {
            return Files.size(file) > LARGEST
                    ? Answer.refuse(file.getFileName() + " is longer than " + LARGEST + " bytes")
                    : Answer.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a definition document, or says what is wrong with it. */
    static Answer<ProjectionFile> read(String name, String text) {
        return switch (ProjectionFile.read(text)) {
            case ProjectionFile.Refused refused ->
                Answer.refuse(name + ", "
                        + String.join(
                                "; ",
                                refused.problems().stream()
                                        .map(Object::toString)
                                        .toList()));
            case ProjectionFile.Accepted(ProjectionFile read) -> Answer.of(read);
        };
    }

    /** A fold by the definitions in force, over a schema of its own. */
    Fold fold(Schema schema) {
        return fold(schema, inForce());
    }

    /** A fold by some definitions. */
    static Fold fold(Schema schema, Definitions definitions) {
        Projection standard = new DefaultProjection(schema);
        return new Fold(
                schema,
                definitions.isEmpty() ? standard : new RuleProjection(schema, definitions.projections(), standard));
    }

    /** Changes with every definition. */
    String version() {
        return Integer.toString(store.documents(DocumentKind.DEFINITION).size());
    }

    /** What the documents come to, read anew. */
    Definitions inForce() {
        Definitions definitions = Definitions.NONE;
        for (StoredDocument document : store.documents(DocumentKind.DEFINITION)) {
            if (ProjectionFile.read(text(document)) instanceof ProjectionFile.Accepted(ProjectionFile file)) {
                definitions = definitions.with(file);
            }
        }
        return definitions;
    }

    private static String text(StoredDocument document) {
        JsonCursor member = new JsonCursor();
        member.enter(document.body(), 0, document.body().length);
        while (member.next()) {
            if (member.key().equals("text")) {
                return playhead.event.JsonText.unquote(document.body(), member.valueFrom(), member.valueTo());
            }
        }
        return "";
    }
}
