package playhead.ui.compare;

import java.util.Optional;
import playhead.ui.replay.TwoMoments;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which moments are compared, to be written down and brought back.
 *
 * @param moments A and B
 */
public record CompareMemory(TwoMoments moments) {
    /** Writes A down, and B unless it follows the playhead. */
    public void write(ObjectNode into) {
        put(into, "a", moments.a().momentProperty().get());
        if (!moments.followsProperty().get()) {
            put(into, "b", moments.bProperty().get());
        }
    }

    private static void put(ObjectNode into, String name, Moment moment) {
        if (moment != null) {
            into.putObject(name).put("order", moment.replay().name()).put("at", moment.at());
        }
    }

    /**
     * Puts A and B where they were.
     *
     * @param end the last ordinal of the log
     */
    public void use(JsonNode from, long end) {
        moments.a().set(moment(from.path("a"), end).orElse(null));
        moment(from.path("b"), end)
                .ifPresentOrElse(moments::putB, () -> moments.followsProperty().set(true));
    }

    private static Optional<Moment> moment(JsonNode kept, long end) {
        long at = kept.path("at").asLong(-1);
        boolean occurred = kept.path("order").asString("").equals(Replay.OCCURRED.name());
        return at < 0 || at > end
                ? Optional.empty()
                : Optional.of(new Moment(at, occurred ? Replay.OCCURRED : Replay.RECORDED));
    }
}
