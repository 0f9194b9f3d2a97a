package playhead.command;

import java.util.List;
import java.util.Objects;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Json;
import playhead.event.Reference;

/**
 * An event as rules make it; who, when, why and its id come from the command.
 *
 * @param stream home entity, or null
 * @param type event type
 * @param references further entities with their roles
 * @param effect how the payload changes the home entity by default
 * @param data payload, a JSON object
 * @param meta metadata, a JSON object; the command is named in it besides
 */
public record NewEvent(EntityRef stream, String type, List<Reference> references, Effect effect, Json data, Json meta) {
    public NewEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(meta, "meta");
        references = List.copyOf(references);
    }

    /** An event without metadata of its own. */
    public NewEvent(EntityRef stream, String type, List<Reference> references, Effect effect, Json data) {
        this(stream, type, references, effect, data, Json.EMPTY);
    }

    /** An event whose payload is merged into its home entity. */
    public static NewEvent of(EntityRef stream, String type, Json data) {
        return new NewEvent(stream, type, List.of(), Effect.MERGE, data);
    }
}
