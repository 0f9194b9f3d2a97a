package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.OrdinaryEvents;
import playhead.store.AppendRequest;
import playhead.store.BrokenTables;
import playhead.store.H2EventStore;

/** An index that cannot be saved because the tables of the log broke is only slower at the next opening. */
class IndexOfFullDiskTest {
    @TempDir
    Path temp;

    @Test
    void an_index_is_there_though_the_tables_can_no_longer_be_asked_who_it_belongs_to() throws Exception {
        try (H2EventStore store = H2EventStore.create(temp, new UUID(1, 2))) {
            store.append(AppendRequest.of(OrdinaryEvents.list(20)));
            IndexKeeper keeper = new IndexKeeper(
                    store,
                    position -> {
                        throw new BrokenTables().failure();
                    },
                    new DefinitionLog(store),
                    temp.resolve("index"));
            assertEquals(20, keeper.index(Replay.RECORDED).index().end());
            assertEquals(20, keeper.index(Replay.OCCURRED).index().end());
        }
    }
}
