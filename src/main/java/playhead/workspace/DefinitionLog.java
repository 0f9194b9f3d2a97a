package playhead.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import playhead.audit.AuditDefinitions;
import playhead.audit.AuditFile;
import playhead.event.JsonCursor;
import playhead.fold.DefaultProjection;
import playhead.fold.Fold;
import playhead.fold.Projection;
import playhead.fold.Schema;
import playhead.fold.rules.Definitions;
import playhead.fold.rules.Problem;
import playhead.fold.rules.ProjectionFile;
import playhead.fold.rules.RuleProjection;
import playhead.saga.define.SagaDefinition;
import playhead.saga.define.SagaDefinitions;
import playhead.saga.define.SagaFile;
import playhead.store.DocumentKind;
import playhead.store.EventStore;
import playhead.store.StoredDocument;

/** The definitions of a workspace: documents in its log, and the fold that they make. */
final class DefinitionLog {
    /** A document is read into memory as a whole. */
    private static final long LARGEST = 1_000_000;

    private final EventStore store;
    private SagaDefinitions sagas = SagaDefinitions.NONE;
    private int sagasOf;

    DefinitionLog(EventStore store) {
        this.store = store;
    }

    /** Records files, all or none. The answer is a line for each. */
    Answer<List<String>> define(List<Path> files, Filing filing) {
        List<WorkspaceChange> changes = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            switch (text(file)) {
                case Answer.Refused<String>(String reason, boolean wrongUsage) -> {
                    return new Answer.Refused<>(reason, wrongUsage);
                }
                case Answer.Given<String>(String text, var warnings) -> {
                    changes.add(new WorkspaceChange.Define(file.getFileName().toString(), text));
                    if (ProjectionFile.read(text) instanceof ProjectionFile.Accepted(ProjectionFile read)) {
                        lines.add("defined: " + String.join(", ", names(read, text)));
                    }
                }
            }
        }
        return filing.file(changes).then(done -> Answer.of(lines));
    }

    private static List<String> names(ProjectionFile read, String text) {
        List<String> names = new ArrayList<>();
        read.projections().forEach(projection -> names.add(projection.entity()));
        SagaFile.read(text).sagas().forEach(saga -> names.add("saga " + saga.name()));
        AuditFile audit = AuditFile.read(text);
        audit.watches().forEach(watch -> names.add("watch " + watch.name()));
        audit.rules().forEach(rule -> names.add("rule " + rule.name()));
        return names;
    }

    /** Tells the projections in force from others: the same for the same documents in the same order. */
    String fingerprint() {
        List<StoredDocument> documents = store.documents(DocumentKind.DEFINITION);
        if (documents.isEmpty()) {
            return "default";
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            documents.forEach(document -> sha.update((text(document) + '\0').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
            case ProjectionFile.Refused refused -> Answer.refuse(wrong(name, refused.problems()));
            case ProjectionFile.Accepted(ProjectionFile read) -> Answer.of(read);
        };
    }

    /** Reads all sections of a definition document, or says what is wrong with the first that cannot be used. */
    static Answer<ProjectionFile> readAll(String name, String text) {
        return read(name, text)
                .then(read -> readSagas(name, text)
                        .then(sagas -> readAudit(name, text).then(audit -> Answer.of(read))));
    }

    /** Reads the sagas of a definition document, or says what is wrong with them. */
    static Answer<List<SagaDefinition>> readSagas(String name, String text) {
        SagaFile.Reading read = SagaFile.read(text);
        return read.problems().isEmpty() ? Answer.of(read.sagas()) : Answer.refuse(wrong(name, read.problems()));
    }

    /** Reads the watches and rules of a definition document, or says what is wrong with them. */
    static Answer<AuditFile> readAudit(String name, String text) {
        AuditFile read = AuditFile.read(text);
        return read.problems().isEmpty() ? Answer.of(read) : Answer.refuse(wrong(name, read.problems()));
    }

    private static String wrong(String name, List<Problem> problems) {
        return name + ", "
                + String.join("; ", problems.stream().map(Object::toString).toList());
    }

    /** The watches and rules in force, read anew. */
    AuditDefinitions audit() {
        AuditDefinitions definitions = AuditDefinitions.NONE;
        for (StoredDocument document : store.documents(DocumentKind.DEFINITION)) {
            definitions = definitions.with(AuditFile.read(text(document)));
        }
        return definitions;
    }

    /** The sagas that are declared; the same object as long as no definition comes. */
    synchronized SagaDefinitions sagas() {
        List<StoredDocument> documents = store.documents(DocumentKind.DEFINITION);
        if (documents.size() != sagasOf) {
            sagas = SagaDefinitions.NONE;
            documents.forEach(
                    document -> sagas = sagas.with(SagaFile.read(text(document)).sagas()));
            sagasOf = documents.size();
        }
        return sagas;
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
