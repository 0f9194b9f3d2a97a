package playhead.workspace;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipOutputStream;
import playhead.readmodel.export.WholeFile;

/** Workspaces as one file: for exchange, and as evidence for somebody who does not have Playhead. */
public final class Parcels {
    private static final String READ_ME = """
        Evidence from a log, packed by Playhead.

        head.txt       size and Merkle root of the log when this was packed; compare it with one that was kept elsewhere
        verify.json    what checking every byte brought
        info.json      counts, imports with their control totals and the SHA-256 of each file
        events.ndjson  all events, one a line
        rejects.ndjson records that could not be read, with file, line, reason and text
        report.html    the same for people
        journal/       the record itself; the page "Workspace format" of Playhead's reference says what its bytes mean
        sources/       the imported files as they were, compressed with zstd, named by their SHA-256

        To check it with Playhead:
          playhead unpack THIS.zip --into checked
          playhead verify checked --head head.txt
        """;

    private final Workspaces workspaces;

    /** @param workspaces opens them */
    public Parcels(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Packs journal, kept files and head; answers how many events, and warns of a kept file that is damaged. */
    public Answer<Long> pack(Workspace workspace, Path file) throws IOException {
        return checked(workspace.folder(), null, proof -> {
            String head = workspace.head();
            WholeFile.write(file, out -> {
                Parcel.write(workspace.folder(), head, out);
                return workspace.end();
            });
            return Answer.of(workspace.end());
        });
    }

    /** Packs the same with what reading it takes: checks, counts, events, rejects, a report; answers how many events. */
    public Answer<Long> evidence(Workspace workspace, Path file) throws IOException {
        return checked(workspace.folder(), null, proof -> {
            if (!proof.journal()) {
                return Answer.refuse("the journal is damaged, verify says more");
            }
            Path events = Files.createTempFile("playhead-evidence", ".ndjson");
            Path rejects = Files.createTempFile("playhead-evidence", ".ndjson");
            try {
                Answer<EventQuery> all = Answer.of(EventQuery.all(workspace.end()));
                Answer<Long> written = EventExport.NDJSON.write(workspace.session(), all, events);
                if (written instanceof Answer.Given<Long>) {
                    writeRejects(workspace, rejects);
                    pack(workspace, proof, events, rejects, file);
                }
                return written;
            } finally {
                Files.deleteIfExists(events);
                Files.deleteIfExists(rejects);
            }
        });
    }

    private static void pack(Workspace workspace, Proof proof, Path events, Path rejects, Path file)
            throws IOException {
        WholeFile.write(file, out -> {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            Parcel.text(zip, "README.txt", READ_ME);
            Parcel.text(zip, "verify.json", proof.report() + "\n");
            Parcel.text(zip, "info.json", workspace.info() + "\n");
            Parcel.file(zip, "rejects.ndjson", rejects);
            Parcel.text(zip, "report.html", new HtmlReport(workspace, proof).text());
            Parcel.file(zip, "events.ndjson", events);
            Parcel.add(zip, workspace.folder(), workspace.head());
            zip.finish();
            return workspace.end();
        });
    }

    /** There may be as many as events: they are not held in memory. */
    private static void writeRejects(Workspace workspace, Path file) throws IOException {
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
            workspace.rejects(reject -> lines.append(reject.toString()).append('\n'));
            if (lines.checkError()) {
                throw new IOException("the rejects could not be written");
            }
        }
    }

    /** Writes what is in a workspace as a page for people; answers how many events it is about. */
    public Answer<Long> report(Workspace workspace, Path file) throws IOException {
        return checked(workspace.folder(), null, proof -> {
            byte[] page = new HtmlReport(workspace, proof).text().getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, out -> {
                out.write(page);
                return page.length;
            });
            return Answer.of(workspace.end());
        });
    }

    /** What is done when every byte was checked. */
    private interface Next {
        Answer<Long> with(Proof proof) throws IOException;
    }

    /**
     * Goes on with what a check of journal and kept files brought, and warns of kept files that are damaged.
     *
     * @param head what the log has to be, or null
     */
    private Answer<Long> checked(Path root, Path head, Next next) throws IOException {
        return switch (workspaces.verify(root, head, true)) {
            case Answer.Refused<Proof>(String reason, boolean usage) -> Answer.refuse(reason);
            case Answer.Given<Proof>(Proof proof, var warnings) -> {
                Answer<Long> answer = next.with(proof);
                yield new Answer.Given<>(proof, proof.warnings()).then(same -> answer);
            }
        };
    }

    /** Makes a workspace of a packed one; if it is not what its head says, nothing is left of it. */
    public Answer<Long> unpack(Path file, Path into) throws IOException {
        WorkspaceFolder folder = new WorkspaceFolder(into);
        if (!Files.isRegularFile(file)) {
            return Answer.refuse("no file " + file);
        }
        if (folder.exists() || !folder.isFree()) {
            return Answer.refuse(into + " is not empty; a workspace is unpacked into a folder of its own");
        }
        boolean made = !Files.exists(into);
        Files.createDirectories(into);
        boolean kept = false;
        try {
            Answer<Long> unpacked = switch (Parcel.layOut(file, into)) {
                case Answer.Refused<List<String>>(String reason, boolean usage) -> new Answer.Refused<>(reason, usage);
                case Answer.Given<List<String>> laid -> taken(file, into);
            };
            kept = unpacked instanceof Answer.Given<Long>;
            return unpacked;
        } finally {
            if (!kept) {
                Folders.empty(into);
                if (made) {
                    Files.deleteIfExists(into);
                }
            }
        }
    }

    private Answer<Long> taken(Path file, Path into) throws IOException {
        Path head = into.resolve(Parcel.HEAD);
        return checked(into, head, proof -> {
            if (!proof.journal()) {
                return Answer.refuse(file + " is damaged: its journal is not what its head says");
            }
            Files.delete(head);
            return workspaces.open(into).then(workspace -> {
                try (workspace) {
                    workspace.session();
                    return Answer.of(workspace.end());
                }
            });
        });
    }

    /** Makes the databases and the index anew, without the room that changes left behind; answers how many events. */
    public Answer<Long> compact(Path root) throws IOException {
        return workspaces.rebuild(root).then(workspace -> {
            try (workspace) {
                return new Answer.Given<>(workspace.end(), List.of());
            }
        });
    }
}
