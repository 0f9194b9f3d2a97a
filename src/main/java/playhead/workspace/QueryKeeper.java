package playhead.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import playhead.event.ByteBuilder;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.history.TimeIndex;
import playhead.readmodel.QueryModel;
import playhead.readmodel.SqlLimits;
import playhead.readmodel.SqlRefused;
import playhead.readmodel.SqlRows;
import playhead.readmodel.StampFolder;
import playhead.readmodel.TableContributor;
import playhead.store.EventStore;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Pipeline;

/** Keeps the query model of a workspace: opened when it is first asked, brought up to the
 * log before it answers unless it is paused. Safe for several threads. */
final class QueryKeeper implements AutoCloseable {
    private final WorkspaceFolder folder;
    private final EventStore events;
    private final IndexKeeper indexes;
    private final Path state;
    private final Pipeline pipeline;
    private final List<TableContributor> tables;
    private QueryModel model;
    private boolean paused;

    /**
     * @param folder where the database lies
     * @param state folder of the application, where it is remembered which database files are its own
     * @param pipeline is told what is taken over and what is asked
     * @param tables those that do not follow from states
     */
    QueryKeeper(
            WorkspaceFolder folder,
            EventStore events,
            IndexKeeper indexes,
            Path state,
            Pipeline pipeline,
            List<TableContributor> tables) {
        this.folder = folder;
        this.events = events;
        this.indexes = indexes;
        this.state = state;
        this.pipeline = pipeline;
        this.tables = List.copyOf(tables);
    }

    Answer<Long> select(String statement, long at, SqlLimits limits, Consumer<Json> rows) {
        return switch (model().console().query(statement, at, limits)) {
            case SqlRefused(String reason) -> Answer.refuse(reason);
            case SqlRows found -> {
                try (found) {
                    yield hand(found, statement, rows);
                }
            }
        };
    }

    private Answer<Long> hand(SqlRows found, String statement, Consumer<Json> rows) {
        ByteBuilder row = new ByteBuilder(512);
        List<Json> first = new ArrayList<>();
        long count = 0;
        while (found.next()) {
            found.writeJson(row.clear());
            Json json = Json.owning(row.toArray());
            if (first.size() < Hop.Answered.MOST) {
                first.add(json);
            }
            rows.accept(json);
            count++;
        }
        if (found.stopped() != null) {
            return Answer.refuse(found.stopped());
        }
        if (pipeline.isWatched()) {
            pipeline.passed(new Hop.Answered(statement, count, List.copyOf(first)));
        }
        return found.hasMore()
                ? new Answer.Given<>(count, List.of("only the first " + count + " rows are shown"))
                : Answer.of(count);
    }

    /** Stands still from now on. What it shows is the log as it is now; questions are answered from that. */
    void pause() {
        List<Hop> passed = new ArrayList<>();
        synchronized (this) {
            following(passed);
            paused = true;
        }
        passed.forEach(pipeline::passed);
    }

    /** Follows the log again, from where it stood. */
    void resume() {
        synchronized (this) {
            paused = false;
        }
        model();
    }

    synchronized boolean isPaused() {
        return paused;
    }

    /** The position up to which it shows the log. */
    synchronized long checkpoint() {
        return opened().position();
    }

    /** The row of an entity as it stands. */
    Optional<Json> row(EntityRef entity) {
        return model().row(entity);
    }

    /** The model, up to the end of the log unless it is paused. */
    QueryModel model() {
        List<Hop> passed = new ArrayList<>();
        QueryModel now;
        synchronized (this) {
            now = following(passed);
        }
        // Who looks may wait at a hop; nobody else waits for that.
        passed.forEach(pipeline::passed);
        return now;
    }

    private QueryModel following(List<Hop> passed) {
        QueryModel now = opened();
        if (!paused) {
            passed.addAll(new QueryFollowing(now, recorded(), pipeline).catchUp());
        }
        return now;
    }

    private QueryModel opened() {
        if (model == null) {
            model = new QueryModel(
                    folder.query(),
                    new StampFolder(state.resolve("known-files")),
                    new IndexStates(() -> recorded(), indexes::validity),
                    events,
                    this::position,
                    tables);
        }
        return model;
    }

    private TimeIndex recorded() {
        return indexes.index(Replay.RECORDED).index();
    }

    private long position(String text) {
        return switch (new Locator(recorded(), Replay.RECORDED).locate(text)) {
            case Answer.Given<Moment>(Moment moment, var warnings) -> moment.at();
            case Answer.Refused<Moment> refused -> throw new IllegalArgumentException(refused.reason());
        };
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            model.close();
        }
    }
}
