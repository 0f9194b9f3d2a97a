package playhead.revert;

import java.util.List;
import playhead.command.NewEvent;
import playhead.event.Effect;
import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.fold.Reversal;
import playhead.history.DiffRow;
import playhead.history.FieldChange;

/**
 * Makes the compensating events of a rehearsal: one for each entity, with literal values.
 *
 * @param scope what was undone
 * @param reason why, as the user said
 * @param fingerprint of the projections that the values were computed by
 */
public record RevertedEvents(RevertScope scope, String reason, String fingerprint) {
    /** The events in the order of the rows. */
    public List<NewEvent> of(List<DiffRow> changes) {
        Json meta = meta();
        return changes.stream()
                .map(row -> new NewEvent(row.ref(), Reversal.TYPE, List.of(), Effect.CHANGE, data(row), meta))
                .toList();
    }

    private Json data(DiffRow row) {
        JsonWriter out = new JsonWriter().object().name("reason").text(reason);
        if (row.change() == DiffRow.Change.REMOVED) {
            return out.name(Reversal.DELETE).bool(true).end().toJson();
        }
        out.name(Reversal.SET).object();
        for (FieldChange field : row.fields()) {
            if (field.now() != null) {
                out.name(field.field().toString()).raw(field.now());
            }
        }
        out.end().name(Reversal.UNSET).array();
        for (FieldChange field : row.fields()) {
            if (field.now() == null) {
                out.text(field.field().toString());
            }
        }
        return out.end().end().toJson();
    }

    private Json meta() {
        JsonWriter out = new JsonWriter().object().name(Reversal.MARK).object();
        scope.write(out);
        return out.name("projection").text(fingerprint).end().end().toJson();
    }
}
