package playhead.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import playhead.event.CountOf;
import playhead.event.JsonWriter;
import playhead.importing.pipeline.SourceStore;
import playhead.journal.Check;
import playhead.journal.Head;
import playhead.journal.Verification;
import playhead.journal.Verifier;

/** Checks the evidence of a workspace from its files alone. */
record Proving(Path root) {
    /**
     * Checks the journal.
     *
     * @param head file with a head that was kept elsewhere, or null
     * @param sources whether the kept files are read, too
     */
    Answer<Proof> prove(Path head, boolean sources) throws IOException {
        if (head != null && !Files.isRegularFile(head)) {
            return Answer.refuse("no file " + head);
        }
        Head kept;
        try {
            kept = head == null ? null : Head.parse(Files.readString(head));
        } catch (IllegalArgumentException | java.nio.charset.MalformedInputException e) {
            return Answer.refuse(head.getFileName() + " is no head: " + e.getMessage());
        }
        Verification journal = Verifier.verify(root, kept);
        Verification all =
                sources ? journal.and(sources(new SourceStore(new WorkspaceFolder(root).sources()))) : journal;
        return Answer.of(new Proof(
                all.ok(), journal.ok(), journal.firstBad(), report(all).toJson()));
    }

    private static Check sources(SourceStore store) throws IOException {
        List<String> kept = store.kept();
        for (String sha256 : kept) {
            if (!store.holds(sha256)) {
                return new Check("sources", false, store.path(sha256).getFileName() + " is not what was imported");
            }
        }
        return new Check(
                "sources",
                true,
                new CountOf(kept.size(), "kept file").text("is what was imported", "are what was imported"));
    }

    private static JsonWriter report(Verification result) {
        JsonWriter w = new JsonWriter().object().name("ok").bool(result.ok());
        w.name("events").number(result.events()).name("checks").array();
        for (Check check : result.checks()) {
            w.object().name("name").text(check.name());
            w.name("ok").bool(check.ok());
            w.name("detail").text(check.detail()).end();
        }
        w.end().name("firstBad");
        return (result.firstBad() == null ? w.nothing() : w.number(result.firstBad())).end();
    }
}
