package playhead.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import playhead.format.Formats;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.importing.pipeline.PublishedSink;
import playhead.importing.preview.Previewer;
import playhead.journal.Damage;
import playhead.journal.DamagedLog;
import playhead.journal.WorkspaceLocked;
import playhead.lab.LabReport;
import playhead.lab.LabSettings;
import playhead.lab.scenario.Scenario;
import playhead.store.H2EventStore;
import playhead.store.StreamVersions;
import playhead.workspace.settings.SettingsFile;

/** Opens and makes workspaces. Opening recovers: it drops what was not finished and builds what is missing. */
public final class Workspaces {
    private final Formats formats = Formats.installed();
    private final ImportJob imports;
    private final Author author;
    private final Path state;

    /**
     * @param clock says when something was done
     * @param user says who did it
     * @param state folder of the application itself, outside of all workspaces; made when needed
     */
    public Workspaces(Clock clock, String user, Path state) {
        this(new ImportJob(Formats.installed(), clock, user), new Author(clock, user), state);
    }

    private Workspaces(ImportJob imports, Author author, Path state) {
        this.imports = imports;
        this.author = author;
        this.state = state;
    }

    /** What the user of this machine chose, whatever the workspace. */
    public SettingsFile settings() {
        return new SettingsFile(state.resolve("settings.json"));
    }

    /** The same, but with all that belongs to no workspace in another folder. */
    public Workspaces keepingStateIn(Path folder) {
        return new Workspaces(imports, author, folder);
    }

    /** Looks at logs before they are imported. */
    public Previewer previewer() {
        return new Previewer(formats);
    }

    /** Mappings that the user keeps. */
    public SavedMappings savedMappings() {
        return new SavedMappings(state.resolve("mappings"));
    }

    /**
     * Opens a workspace; nobody else has it open until it is closed. One in a folder that cannot be written is opened
     * for reading, with a warning; what is missing in it is made in a temporary folder.
     */
    public Answer<Workspace> open(Path root) throws IOException {
        WorkspaceFolder folder = new WorkspaceFolder(root);
        if (!folder.exists()) {
            return noWorkspace(root);
        }
        Answer<Integer> version = folder.check();
        if (version instanceof Answer.Refused<Integer>(String reason, boolean usage)) {
            return new Answer.Refused<>(reason, usage);
        }
        if (!folder.isWritable()) {
            return openReading(folder);
        }
        Answer<Workspace> opened = guarded(folder, null, () -> H2EventStore.open(root));
        if (opened instanceof Answer.Given<Workspace>) {
            // What an import left there when it was killed; nobody else has the workspace open.
            Folders.empty(folder.scratch());
            Files.deleteIfExists(folder.scratch());
        }
        return opened;
    }

    /** Opens a workspace, or makes one where the folder is missing or empty. */
    public Answer<Workspace> openOrCreate(Path root) throws IOException {
        WorkspaceFolder folder = new WorkspaceFolder(root);
        if (folder.exists()) {
            return open(root);
        }
        if (!folder.isFree()) {
            return Answer.refuse(root + " holds other files; a new workspace wants a folder of its own");
        }
        Files.createDirectories(root);
        UUID id = UUID.randomUUID();
        folder.identify(id);
        return guarded(folder, null, () -> H2EventStore.create(root, id));
    }

    /**
     * Imports files into a workspace, which is made when it is missing. If nothing comes of it, a folder that was not
     * there is not there afterwards.
     */
    public Answer<ImportOutcome> importInto(Path root, ImportOptions options, ImportProgress progress)
            throws IOException {
        WorkspaceFolder folder = new WorkspaceFolder(root);
        boolean made = !folder.exists();
        if (made && options.dryRun()) {
            return dryRun(options, progress);
        }
        boolean madeFolder = !Files.exists(root);
        Answer<Workspace> opened = openOrCreate(root);
        if (!(opened instanceof Answer.Given<Workspace>(Workspace workspace, var warnings))) {
            Answer.Refused<Workspace> refused = (Answer.Refused<Workspace>) opened;
            return new Answer.Refused<>(refused.reason(), refused.wrongUsage());
        }
        boolean kept = false;
        try (workspace) {
            Answer<ImportOutcome> outcome = workspace.importFiles(options, progress);
            kept = outcome instanceof Answer.Given<ImportOutcome>(ImportOutcome.Imported imported, var said);
            return outcome;
        } finally {
            if (made && !kept) {
                Folders.empty(root);
                if (madeFolder) {
                    Files.delete(root);
                }
            }
        }
    }

    /** Imports the kept files of an earlier import once more, into another workspace, with other options. */
    public Answer<ImportOutcome> importAgain(
            Path from, String importId, Path into, ImportOptions options, ImportProgress progress) throws IOException {
        Path restored = Files.createTempDirectory("playhead-sources");
        try {
            Answer<Workspace> source = open(from);
            Answer<List<Path>> files;
            if (source instanceof Answer.Given<Workspace>(Workspace workspace, var warnings)) {
                try (workspace) {
                    files = workspace.restoreSources(importId, restored);
                }
            } else {
                Answer.Refused<Workspace> refused = (Answer.Refused<Workspace>) source;
                files = new Answer.Refused<>(refused.reason(), refused.wrongUsage());
            }
            if (!(files instanceof Answer.Given<List<Path>>(List<Path> paths, var said))) {
                Answer.Refused<List<Path>> refused = (Answer.Refused<List<Path>>) files;
                return new Answer.Refused<>(refused.reason(), refused.wrongUsage());
            }
            return importInto(into, options.with(paths), progress);
        } finally {
            Folders.empty(restored);
            Files.delete(restored);
        }
    }

    /** Plays sagas into a workspace of their own, which is made when it is missing. */
    public Answer<LabReport> lab(Path root, LabSettings settings) throws IOException {
        Answer<Scenario> known = new LabScenarios().of(settings);
        if (known instanceof Answer.Refused<Scenario>(String reason, boolean usage)) {
            return new Answer.Refused<>(reason, usage);
        }
        return openOrCreate(root).then(workspace -> {
            try (workspace) {
                return workspace
                        .changes()
                        .then(changes -> changes.play(settings))
                        .then(run -> Answer.of(run.run()));
            }
        });
    }

    /** Throws away what can be made again and makes it again. */
    public Answer<Workspace> rebuild(Path root) throws IOException {
        WorkspaceFolder folder = new WorkspaceFolder(root);
        if (folder.exists() && !folder.isWritable()) {
            return Answer.refuse(root + " cannot be written");
        }
        Answer<Workspace> held = open(root);
        if (!(held instanceof Answer.Given<Workspace>(Workspace workspace, var warnings))) {
            return held;
        }
        workspace.close();
        Files.deleteIfExists(folder.store());
        Files.deleteIfExists(folder.query());
        Files.deleteIfExists(folder.lab());
        Folders.empty(folder.index());
        return open(root).then(anew -> {
            anew.session();
            return Answer.of(anew);
        });
    }

    /**
     * Checks every byte of the evidence, also where a workspace is too damaged to open.
     *
     * @param head file with a head that was kept elsewhere, or null
     * @param sources whether the kept files are read, too
     */
    public Answer<Proof> verify(Path root, Path head, boolean sources) throws IOException {
        return new WorkspaceFolder(root).exists() ? new Proving(root).prove(head, sources) : noWorkspace(root);
    }

    private static <T> Answer<T> noWorkspace(Path root) {
        return Answer.refuse("no workspace at " + root + "; `playhead import FILE --into " + root + "` makes one");
    }

    private Answer<Workspace> openReading(WorkspaceFolder folder) throws IOException {
        Path elsewhere = Files.createTempDirectory("playhead-reading");
        Answer<Workspace> opened = guarded(folder, elsewhere, () -> H2EventStore.openReading(folder.root(), elsewhere));
        if (opened instanceof Answer.Refused<Workspace>) {
            Folders.remove(elsewhere);
        }
        return opened.then(workspace ->
                new Answer.Given<>(workspace, List.of(folder.root() + " cannot be written: open for reading only")));
    }

    private interface Opening {
        H2EventStore open();
    }

    private Answer<Workspace> guarded(WorkspaceFolder folder, Path elsewhere, Opening opening) {
        try {
            H2EventStore store = opening.open();
            Damage damage = store.journal().damage();
            List<String> warnings =
                    damage == null ? List.of() : List.of(damage.line() + ": reading only, verify says more");
            return new Answer.Given<>(new Workspace(folder, store, imports, author, state, elsewhere), warnings);
        } catch (WorkspaceLocked locked) {
            return Answer.refuse(locked.getMessage());
        } catch (DamagedLog damaged) {
            return Answer.refuse(
                    "the journal is damaged at position " + damaged.position() + ": " + damaged.getMessage());
        }
    }

    private Answer<ImportOutcome> dryRun(ImportOptions options, ImportProgress progress) throws IOException {
        Path scratch = Files.createTempDirectory("playhead-dry-run");
        try {
            return imports.run(
                    options,
                    new ImportJob.Target(
                            new NoEvents(),
                            new StreamVersions(),
                            () -> {
                                throw new IllegalStateException("a dry run stages nothing");
                            },
                            scratch.resolve("sources"),
                            scratch,
                            () -> PublishedSink.NONE,
                            "dry-run"),
                    progress);
        } finally {
            Folders.empty(scratch);
            Files.deleteIfExists(scratch);
        }
    }
}
