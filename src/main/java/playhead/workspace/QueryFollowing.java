package playhead.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.history.TimeIndex;
import playhead.readmodel.CatchUpProgress;
import playhead.readmodel.QueryModel;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Pipeline;

/** Brings the query model to the end of the log, and says which rows that changed if somebody wants to know. */
record QueryFollowing(QueryModel model, TimeIndex index, Pipeline pipeline) {
    /** Name of the projection. */
    static final String NAME = "query";
    /** Of a longer way only the last events are reported row by row. */
    private static final int MOST_EVENTS = 50;

    /** Goes there, and returns what passed, to be told when nobody waits for the model any more. */
    List<Hop> catchUp() {
        long from = model.position();
        if (!pipeline.isWatched() || from >= index.end()) {
            model.catchUp(CatchUpProgress.SILENT);
            return List.of();
        }
        Map<EntityRef, Json> before = new LinkedHashMap<>();
        touched(from).forEach(entity -> before.put(entity, model.row(entity).orElse(null)));
        long to = model.catchUp(CatchUpProgress.SILENT);
        List<Hop> passed = new ArrayList<>();
        passed.add(new Hop.Projected(NAME, from, to));
        before.forEach((entity, row) ->
                passed.add(new Hop.Shown(NAME, entity, row, model.row(entity).orElse(null))));
        return passed;
    }

    private Set<EntityRef> touched(long from) {
        Set<EntityRef> entities = new LinkedHashSet<>();
        for (long at = Math.max(from, index.end() - MOST_EVENTS) + 1; at <= index.end(); at++) {
            for (int entity : index.touched(at)) {
                entities.add(index.row(entity, at).ref());
            }
        }
        return entities;
    }
}
