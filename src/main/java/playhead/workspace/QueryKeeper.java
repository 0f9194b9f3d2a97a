package playhead.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import playhead.event.ByteBuilder;
import playhead.event.Json;
import playhead.history.TimeIndex;
import playhead.readmodel.CatchUpProgress;
import playhead.readmodel.QueryModel;
import playhead.readmodel.SqlLimits;
import playhead.readmodel.SqlRefused;
import playhead.readmodel.SqlRows;
import playhead.readmodel.StampFolder;
import playhead.store.EventStore;

/** Keeps the query model of a workspace: opened when it is first asked, brought up to the log before it answers. */
final class QueryKeeper implements AutoCloseable {
    private final WorkspaceFolder folder;
    private final EventStore events;
    private final IndexKeeper indexes;
    private final Path state;
    private QueryModel model;

    /**
     * @param folder where the database lies
     * @param state folder of the application, where it is remembered which database files are its own
     */
    QueryKeeper(WorkspaceFolder folder, EventStore events, IndexKeeper indexes, Path state) {
        this.folder = folder;
        this.events = events;
        this.indexes = indexes;
        this.state = state;
    }

    Answer<Long> select(String statement, long at, SqlLimits limits, Consumer<Json> rows) {
        return switch (caughtUp().console().query(statement, at, limits)) {
            case SqlRefused(String reason) -> Answer.refuse(reason);
            case SqlRows found -> {
                try (found) {
                    yield hand(found, rows);
                }
            }
        };
    }

    private static Answer<Long> hand(SqlRows found, Consumer<Json> rows) {
        ByteBuilder row = new ByteBuilder(512);
        long count = 0;
        while (found.next()) {
            found.writeJson(row.clear());
            rows.accept(Json.owning(row.toArray()));
            count++;
        }
        if (found.stopped() != null) {
            return Answer.refuse(found.stopped());
        }
        return found.hasMore()
                ? new Answer.Given<>(count, List.of("only the first " + count + " rows are shown"))
                : Answer.of(count);
    }

    /** The model, up to the end of the log. */
    private synchronized QueryModel caughtUp() {
        if (model == null) {
            model = new QueryModel(
                    folder.query(),
                    new StampFolder(state.resolve("known-files")),
                    new IndexStates(() -> recorded(), indexes::validity),
                    events,
                    this::position,
                    List.of(new ImportsTable(events)));
        }
        model.catchUp(CatchUpProgress.SILENT);
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
