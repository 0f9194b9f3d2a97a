package playhead.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import playhead.command.CommandLog;
import playhead.command.CommandRecord;
import playhead.command.Recorder;
import playhead.event.Json;
import playhead.history.History;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;
import playhead.lab.Lab;
import playhead.lab.LabSettings;
import playhead.readmodel.SqlLimits;
import playhead.store.H2EventStore;
import playhead.store.Progress;
import playhead.workspace.pipeline.Pipeline;

/**
 * An open workspace: the one that holds its lock. Hands out sessions, which only look. Its methods that change
 * something are for one thread at a time; close it when done.
 */
public final class Workspace implements AutoCloseable {
    private final WorkspaceFolder folder;
    private final H2EventStore store;
    private final DefinitionLog definitions;
    private final IndexKeeper indexes;
    private final ImportJob imports;
    private final QueryKeeper query;
    private final LabKeeper lab;
    private final WholeCheck check;
    private final Path elsewhere;
    private final ViewSettings view;
    private final Filing filing;
    private final RevertJob reverts;
    private final Author author;
    private final Pipeline pipeline = new Pipeline();
    private final Notes notes;
    private final WorkspaceSagas sagas;
    private volatile boolean closed;
    private final SetShelf sets;

    /** @param elsewhere takes what is made while the workspace's own folder cannot be written; null when it can */
    Workspace(
            WorkspaceFolder folder, H2EventStore store, ImportJob imports, Author author, Path state, Path elsewhere) {
        this.folder = folder;
        this.elsewhere = elsewhere;
        this.store = store;
        this.definitions = new DefinitionLog(store);
        this.indexes = new IndexKeeper(store, new EventIdentity(store), definitions, folder.index());
        this.sagas = new WorkspaceSagas(store, definitions, indexes);
        this.imports = imports;
        this.check = new WholeCheck(store.journal());
        WorkspaceFolder made = elsewhere == null ? folder : new WorkspaceFolder(elsewhere);
        Path own = elsewhere == null ? state : elsewhere;
        this.query = new QueryKeeper(made, store, indexes, own, pipeline, sagas.tables());
        this.lab = new LabKeeper(made, store, new EventIdentity(store), own, pipeline, query);
        this.sets = new SetShelf(folder.sets());
        this.view = new ViewSettings(folder, store.journal().workspace().toString());
        this.author = author;
        Recorder recorder = new Recorder(store, new CommandLog(store), pipeline);
        this.filing = new Filing(store, recorder, pipeline, author);
        this.notes = new Notes(
                store, filing, view, () -> indexes.index(Replay.RECORDED).index());
        this.reverts = new RevertJob(
                store,
                () -> indexes.index(Replay.RECORDED).index(),
                this::session,
                definitions::fingerprint,
                recorder,
                pipeline,
                author);
    }

    /** The folder that it lies in. */
    public Path folder() {
        return folder.root();
    }

    /** The last position. */
    public long end() {
        return store.end();
    }

    /** Looks at the workspace as it is now. */
    public Session session() {
        return new IndexSession(indexes::index, sagas::imports, sets::get, sagas.tracks());
    }

    /** Holds it, as it is now and in an order, against the watches and rules that are defined. */
    public Audit audit(Replay replay) {
        return Audit.of(indexes::index, replay, sets::get, definitions.audit());
    }

    /** Supposes other courses of the log, as it is now. */
    public WhatIf whatIf() {
        return new WhatIf(indexes.index(Replay.RECORDED).index(), definitions, sets::get, store);
    }

    /** The what-ifs that it keeps. */
    public Branches branches() {
        return new Branches(store);
    }

    /** What is said about it. */
    public Notes notes() {
        return notes;
    }

    /** How it was looked at. */
    public ViewSettings viewSettings() {
        return view;
    }

    /** How it was looked at, for another workspace that is read from the same sources; may be slow. */
    public ViewByRecord viewByRecord() {
        return ViewByRecord.of(view, notes, store);
    }

    /** Looks at it as another workspace was looked at that was read from the same sources; may be slow. */
    public ViewByRecord.Carried carryOver(ViewByRecord other) {
        return other.into(view, notes, store);
    }

    /** The sets of ids that are kept in it. */
    public SetShelf sets() {
        return sets;
    }

    /** What is in it, as the object that {@code info} prints. */
    public Json info() {
        return new InfoReport(store, indexes.index(Replay.RECORDED).index()).json();
    }

    /** Visits the rejects of all imports in order, each a JSON object: file, line, offset, reason, text. */
    public void rejects(Consumer<Json> visitor) {
        new Rejects(store).visit(visitor);
    }

    /** Imports files: all of them, or nothing. What it holds afterwards is in new sessions. */
    public Answer<ImportOutcome> importFiles(ImportOptions options, ImportProgress progress) throws IOException {
        if (store.refusal() != null) {
            return Answer.refuse(store.refusal());
        }
        String id = Integer.toString(store.imports().size() + 1);
        List<History> followed = new ArrayList<>();
        ImportJob.Target target = new ImportJob.Target(
                store,
                store.versions(),
                () -> store.journal().stage(id),
                folder.sources(),
                folder.scratch(),
                IndexFollower.of(indexes::fork, followed::add),
                id);
        Answer<ImportOutcome> answer = imports.run(options, target, progress);
        if (answer instanceof Answer.Given<ImportOutcome>(ImportOutcome.Imported imported, var warnings)) {
            indexes.adopt(followed, () -> store.catchUp(Progress.NONE));
        }
        if (answer instanceof Answer.Given<ImportOutcome>(ImportOutcome.Failed failed, var warnings)
                && !options.dryRun()) {
            filing.rejected(author.request("Import", options.payload()), String.join("; ", failed.reasons()));
        }
        return answer;
    }

    /**
     * Reads the whole journal in the background, once; opening looked at its end only. If something is wrong, nothing
     * can be written from then on and what was read before can still be looked at.
     *
     * @return the damage, or empty if there is none; cancelled when the workspace is closed before
     */
    public CompletableFuture<Optional<Damaged>> check() {
        return check.start();
    }

    /** The imports of this workspace, oldest first. */
    public List<ImportRecord> imports() {
        return new KeptSources(store, folder.sources()).imports();
    }

    /** What the event at a position was read from, as it stands in its file; may be slow. */
    public Answer<RawRecord> raw(long position) {
        return new RawRecords(store, folder.sources()).at(position);
    }

    /** Lays the kept files of an import out again in a folder; the caller deletes it. */
    public Answer<List<Path>> layOut(ImportRecord record, Path into) throws IOException {
        return restoreSources(record.id(), into);
    }

    /** Lays the kept files of an import out again in a folder. */
    Answer<List<Path>> restoreSources(String importId, Path into) throws IOException {
        return new KeptSources(store, folder.sources()).restore(importId, into);
    }

    /**
     * Answers one SELECT over the query model, which is brought to the end of the log first unless it is paused.
     *
     * @param at position of {@code STATE('type')}
     * @param rows takes each row as a JSON object
     * @return how many rows there were
     */
    public Answer<Long> sql(String statement, long at, Consumer<Json> rows) {
        return query.select(statement, at, SqlLimits.ALL, rows);
    }

    /** The side that answers questions, which can be paused. */
    public QuerySide querySide() {
        return new QuerySide(store, query, lab);
    }

    /** Tells what passes from commands to answers. */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** Records definition files, all or none; a line for each. State is folded by them from now on. */
    public Answer<List<String>> define(List<Path> files) {
        return changes().then(changes -> changes.define(files));
    }

    /** What was done to the workspace, oldest first; rejected commands too. */
    public List<CommandRecord> commands() {
        return new ChangeLog(store).all();
    }

    /** Its decisions, to be made again by other rules; refused where nobody knows the rules. */
    public Answer<Decisions> decisions() {
        return Decisions.of(store, store.end());
    }

    /** What a revert would do at the end of the log; nothing is done. */
    public Answer<Reverted> rehearse(RevertRequest request) {
        return reverts.rehearse(request);
    }

    /**
     * Writes what a rehearsal of this workspace says as a plan for the system that the log came from.
     *
     * @param file gets SQL if its name ends so, else a JSON object a line
     * @param key column with the id, for SQL
     * @return how many entities are in it
     */
    public Answer<Long> plan(Reverted rehearsed, Path file, String key) {
        return reverts.plan(rehearsed, file, key);
    }

    /** Whether it takes no events and definitions any more. */
    public boolean isSealed() {
        return store.sealed();
    }

    /** What the Lab was asked to play here, if it made the log. */
    public Optional<LabSettings> played() {
        return new Lab(store).settings();
    }

    /** The ways to change the workspace, or why there are none. */
    public Answer<Changes> changes() {
        return store.refusal() != null
                ? Answer.refuse(store.refusal())
                : Answer.of(new OpenChanges(
                        store, definitions, filing, reverts, indexes::forget, this::show, new LabDoor(pipeline, lab)));
    }

    /** While somebody looks, tables follow each change; otherwise when they are asked. */
    private void show() {
        if (pipeline.isWatched()) {
            query.model();
        }
    }

    /** Size and root of the log in the text form that is kept elsewhere. */
    public String head() {
        return store.journal().head().text();
    }

    /** False once it was closed. */
    public boolean isOpen() {
        return !closed;
    }

    /** Commands that are on their way arrive first. */
    @Override
    public void close() {
        closed = true;
        pipeline.awaitArrivals();
        check.close();
        query.close();
        lab.close();
        store.close();
        Folders.remove(elsewhere);
    }
}
