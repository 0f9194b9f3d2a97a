package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import playhead.readmodel.TableContributor;
import playhead.store.EventStore;

/** What a workspace keeps about its sagas, and the tables of the query model that do not follow from states. */
final class WorkspaceSagas {
    private final EventStore store;
    private final DefinitionLog definitions;
    private final IndexKeeper indexes;
    private final SagaTracks tracks;

    WorkspaceSagas(EventStore store, DefinitionLog definitions, IndexKeeper indexes) {
        this.store = store;
        this.definitions = definitions;
        this.indexes = indexes;
        this.tracks = new SagaTracks(new LabSagas(store, definitions)::inForce);
    }

    /** Follows them. */
    SagaTracks tracks() {
        return tracks;
    }

    /** What is known of the imports. */
    List<SourceCoverage.Import> imports() {
        return SourceCoverage.imports(store);
    }

    /** Tables of imports, sagas and steps. */
    List<TableContributor> tables() {
        List<TableContributor> tables = new ArrayList<>(List.of(new ImportsTable(store)));
        tables.addAll(
                new SagaTables(() -> indexes.index(Replay.RECORDED), tracks, this::imports, definitions::fingerprint)
                        .all());
        return tables;
    }
}
