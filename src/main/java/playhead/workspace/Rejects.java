package playhead.workspace;

import java.util.function.Consumer;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.store.EventStore;

/** The records that imports could not read. */
record Rejects(EventStore store) {
    /** Visits them in order, each a JSON object. */
    void visit(Consumer<Json> visitor) {
        store.rejects(document -> {
            byte[] body = document.body();
            JsonCursor element = new JsonCursor();
            element.enter(body, 0, body.length);
            while (element.next()) {
                visitor.accept(Json.copyOf(body, element.valueFrom(), element.valueTo()));
            }
        });
    }
}
