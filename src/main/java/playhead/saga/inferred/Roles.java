package playhead.saga.inferred;

import java.util.HashMap;
import java.util.Map;
import playhead.saga.EventRole;
import playhead.saga.LogColumns;

/** What part every event of a flow has in its saga: by its name, else by whom it causes and who caused it. */
final class Roles {
    private static final int SAMPLES = 200;

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final Kinds kinds;
    private final long at;
    private final Map<Kind, Map<Integer, EventRole>> structure = new HashMap<>();

    Roles(FlowTable table, TypeNames names, Kinds kinds, long at) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.kinds = kinds;
        this.at = at;
    }

    /**
     * The role of an event.
     *
     * @param flow its flow
     * @param end the event that ended the saga, or 0
     */
    EventRole of(int flow, Kind kind, int position, int end) {
        int root = table.position(table.from(flow));
        if (position == root) {
            return EventRole.START;
        }
        if (position == end) {
            return EventRole.END;
        }
        int type = columns.type(position);
        if (kind.isOrchestrated() && kinds.decides(position, kind)) {
            return orchestrators(kind, type);
        }
        if (kind.undoes[type]) {
            return EventRole.UNDO;
        }
        return switch (names.role(type)) {
            case UNDO -> kind.main[type] ? EventRole.EFFECT : EventRole.UNDO;
            case UNDO_REQUEST -> EventRole.UNDO_REQUEST;
            case UNDO_FAILURE -> EventRole.UNDO_FAILURE;
            case FAILURE -> EventRole.FAILURE;
            case REQUEST -> EventRole.REQUEST;
            case START -> EventRole.OTHER;
            case NONE, SUCCESS ->
                isOfTheStart(position, root) || end > 0 && position > end ? EventRole.OTHER : EventRole.EFFECT;
        };
    }

    private boolean isOfTheStart(int position, int root) {
        return table.cause(position) == root
                && columns.stream(position) >= 0
                && columns.stream(position) == columns.stream(root);
    }

    private EventRole orchestrators(Kind kind, int type) {
        if (type == kind.first) {
            return EventRole.START;
        }
        return switch (names.role(type)) {
            case START -> EventRole.REQUEST;
            case REQUEST -> EventRole.REQUEST;
            case SUCCESS -> EventRole.SUCCESS;
            case FAILURE -> EventRole.FAILURE;
            case UNDO_REQUEST -> EventRole.UNDO_REQUEST;
            case UNDO -> kind.shaped ? EventRole.UNDO : EventRole.UNDO_SUCCESS;
            case UNDO_FAILURE -> EventRole.UNDO_FAILURE;
            case NONE -> byStructure(kind).getOrDefault(type, EventRole.OTHER);
        };
    }

    private synchronized Map<Integer, EventRole> byStructure(Kind kind) {
        return structure.computeIfAbsent(kind, this::learn);
    }

    /** Looks at the first flows, and at the first that are not on the main path. */
    private Map<Integer, EventRole> learn(Kind kind) {
        Map<Integer, Map<EventRole, Integer>> votes = new HashMap<>();
        int usual = 0;
        int unusual = 0;
        for (int flow = 0; flow < kinds.of.length && usual + unusual < 2 * SAMPLES; flow++) {
            if (kinds.of[flow] >= 0 && kinds.all.get(kinds.of[flow]) == kind) {
                boolean main = kind.isMain(kinds.sets[flow]);
                if (main ? usual++ < SAMPLES : unusual++ < SAMPLES) {
                    vote(flow, kind, votes);
                }
            }
        }
        Map<Integer, EventRole> roles = new HashMap<>();
        votes.forEach((type, of) -> roles.put(
                type,
                of.entrySet().stream()
                        .max(Map.Entry.<EventRole, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey()));
        return roles;
    }

    private void vote(int flow, Kind kind, Map<Integer, Map<EventRole, Integer>> votes) {
        for (int place = table.from(flow); place < table.until(flow, at); place++) {
            int position = table.position(place);
            int cause = table.cause(position);
            boolean deciding = kinds.decides(position, kind);
            if (cause > 0 && deciding != kinds.decides(cause, kind)) {
                int type = columns.type(deciding ? position : cause);
                boolean undo = kind.undoes[columns.type(deciding ? cause : position)];
                EventRole role = deciding
                        ? undo ? EventRole.UNDO_SUCCESS : kind.main[type] ? EventRole.SUCCESS : EventRole.FAILURE
                        : undo ? EventRole.UNDO_REQUEST : kind.main[type] ? EventRole.REQUEST : EventRole.UNDO_REQUEST;
                votes.computeIfAbsent(type, fresh -> new HashMap<>()).merge(role, 1, Integer::sum);
            }
        }
    }
}
