package playhead.workspace;

import java.nio.file.Path;
import java.util.List;
import playhead.command.CommandRecord;
import playhead.event.EntityRef;
import playhead.lab.Lab;
import playhead.lab.ReadSide;
import playhead.lab.ServiceProjections;
import playhead.readmodel.StampFolder;
import playhead.readmodel.service.ServiceDatabase;
import playhead.readmodel.service.ServiceRow;
import playhead.store.EventStore;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Pipeline;

/**
 * Keeps what the services of the Lab show, in a database beside the query model that is opened when the Lab first needs
 * it. While somebody looks, the query model follows each command as well. Safe for several threads.
 */
final class LabKeeper implements ReadSide, AutoCloseable {
    private final WorkspaceFolder folder;
    private final EventStore store;
    private final IndexKeeper.LogIdentity identity;
    private final Path state;
    private final Pipeline pipeline;
    private final QueryKeeper query;
    private ServiceDatabase database;
    private ServiceProjections projections;
    private boolean paused;

    /**
     * @param folder where the database lies
     * @param identity what tells this log from another one
     * @param state folder of the application, where it is remembered which database files are its own
     * @param pipeline is told what the projections do
     * @param query follows each command while somebody looks
     */
    LabKeeper(
            WorkspaceFolder folder,
            EventStore store,
            IndexKeeper.LogIdentity identity,
            Path state,
            Pipeline pipeline,
            QueryKeeper query) {
        this.folder = folder;
        this.store = store;
        this.identity = identity;
        this.state = state;
        this.pipeline = pipeline;
        this.query = query;
    }

    @Override
    public void follow(String service, CommandRecord record) {
        opened().follow(service, record);
        if (pipeline.isWatched()) {
            query.model();
        }
    }

    @Override
    public void recovered(String service) {
        opened().recovered(service);
    }

    /** The services of the Lab that have done something here; none in a log that it did not make. */
    List<String> services() {
        return isOurs() ? opened().services() : List.of();
    }

    List<ServiceRow> rows(String service) {
        return opened().rows(service);
    }

    long lag(String service) {
        return opened().lag(service);
    }

    void pause() {
        synchronized (this) {
            paused = true;
        }
        if (isOurs()) {
            opened().pause();
        }
    }

    void resume() {
        ServiceProjections standing;
        synchronized (this) {
            paused = false;
            standing = projections;
        }
        if (standing != null) {
            standing.resume();
        }
    }

    private boolean isOurs() {
        return new Lab(store).settings().isPresent();
    }

    private synchronized ServiceProjections opened() {
        if (projections == null) {
            database = new ServiceDatabase(
                    folder.lab(), new StampFolder(state.resolve("known-files")), new ServiceDatabase.Log() {
                        @Override
                        public long end() {
                            return store.end();
                        }

                        @Override
                        public String upTo(long position) {
                            return identity.upTo(position);
                        }
                    });
            projections = new ServiceProjections(store, database, new Told());
            if (paused) {
                projections.pause();
            }
        }
        return projections;
    }

    /** Tells the pipeline. */
    private final class Told implements ServiceProjections.Watch {
        @Override
        public void projected(String service, long from, long to) {
            if (pipeline.isWatched()) {
                pipeline.passed(new Hop.Projected(service, from, to));
            }
        }

        @Override
        public void shown(String service, ServiceRow before, ServiceRow after) {
            if (pipeline.isWatched()) {
                pipeline.passed(new Hop.Shown(
                        service,
                        new EntityRef(service, after.stream()),
                        before.version() == 0 ? null : before.json(),
                        after.json()));
            }
        }
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
        }
    }
}
