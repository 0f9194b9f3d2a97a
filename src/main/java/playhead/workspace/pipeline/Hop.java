package playhead.workspace.pipeline;

import java.util.List;
import java.util.Map;
import playhead.command.CommandRecord;
import playhead.command.CommandRequest;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.Json;

/** Something that passed a stage of the pipeline, with the data that passed. */
public sealed interface Hop {
    /** The stage. */
    Stage stage();

    /** The data as an object, for whoever shows it. */
    default Json data() {
        return new HopText().json(this);
    }

    /**
     * A command came in.
     *
     * @param request as it was asked for
     */
    record Came(CommandRequest request) implements Hop {
        @Override
        public Stage stage() {
            return Stage.COMMAND;
        }
    }

    /**
     * Its handler has the state that is decided on.
     *
     * @param request the command
     * @param saw versions of the streams that made the state
     * @param state in the words of the rules
     */
    record Handled(CommandRequest request, Map<EntityRef, Long> saw, String state) implements Hop {
        @Override
        public Stage stage() {
            return Stage.HANDLER;
        }
    }

    /**
     * The rules spoke.
     *
     * @param request the command
     * @param reason why they refused, or null
     * @param events how many they want
     * @param messages that leave with them
     */
    record Decided(CommandRequest request, String reason, int events, List<Json> messages) implements Hop {
        @Override
        public Stage stage() {
            return Stage.DECIDER;
        }
    }

    /**
     * A stream moved on between decision and store: the command is decided again.
     *
     * @param request the command
     * @param stream that moved on
     * @param expected its version when it was decided
     * @param actual its version now
     */
    record Raced(CommandRequest request, EntityRef stream, long expected, long actual) implements Hop {
        @Override
        public Stage stage() {
            return Stage.STORE;
        }
    }

    /**
     * Events were made; nothing is stored yet.
     *
     * @param request the command
     * @param events without positions and versions
     */
    record Made(CommandRequest request, List<Event> events) implements Hop {
        @Override
        public Stage stage() {
            return Stage.EVENT;
        }
    }

    /**
     * Command and events are durable, in one frame.
     *
     * @param record with the positions
     */
    record Stored(CommandRecord record) implements Hop {
        @Override
        public Stage stage() {
            return Stage.STORE;
        }
    }

    /**
     * A projection took events over.
     *
     * @param projection its name
     * @param from its checkpoint before
     * @param to its checkpoint now
     */
    record Projected(String projection, long from, long to) implements Hop {
        @Override
        public Stage stage() {
            return Stage.PROJECTION;
        }
    }

    /**
     * A row of a read model changed.
     *
     * @param projection whose row it is
     * @param entity whose row it is
     * @param before the row before, or null when there was none
     * @param after the row now, or null when there is none
     */
    record Shown(String projection, EntityRef entity, Json before, Json after) implements Hop {
        @Override
        public Stage stage() {
            return Stage.READ_MODEL;
        }
    }

    /**
     * The read model answered.
     *
     * @param question as it was asked
     * @param rows how many there were
     * @param first the first of them, at most {@value #MOST}
     */
    record Answered(String question, long rows, List<Json> first) implements Hop {
        /** Rows that a hop holds. */
        public static final int MOST = 5;

        @Override
        public Stage stage() {
            return Stage.QUERY;
        }
    }
}
