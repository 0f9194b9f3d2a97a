package playhead.saga.inferred;

import java.util.Arrays;
import playhead.saga.EventRole;
import playhead.saga.LogColumns;

/** What part every event of a flow has in its saga: by its name, else by whom it causes and who caused it. */
final class Roles {
    private static final int SAMPLES = 200;
    private static final EventRole[] ROLES = EventRole.values();

    private final FlowTable table;
    private final LogColumns columns;
    private final TypeNames names;
    private final Kinds kinds;
    /** By kind and type: roles in the structure of orchestrated ones; null for none. */
    private final EventRole[][] structure;

    Roles(FlowTable table, TypeNames names, Kinds kinds) {
        this.table = table;
        this.columns = table.columns();
        this.names = names;
        this.kinds = kinds;
        this.structure = kinds.all.stream().map(this::learn).toArray(EventRole[][]::new);
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
                isOfTheStart(kind, position, root) || end > 0 && position > end ? EventRole.OTHER : EventRole.EFFECT;
        };
    }

    private boolean isOfTheStart(Kind kind, int position, int root) {
        return table.cause(position) == root && columns.stream(position) >= 0 && kinds.isSameHome(position, root, kind);
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
            case NONE -> structure[kind.number][type] == null ? EventRole.OTHER : structure[kind.number][type];
        };
    }

    /** Whether others give every event the same role, of flows and kinds that are the same. */
    boolean areThoseOf(Roles others) {
        return Arrays.deepEquals(structure, others.structure);
    }

    /** Looks at the first flows of an orchestrated kind, not at too many on its main path, nor too many off it. */
    private EventRole[] learn(Kind kind) {
        EventRole[] roles = new EventRole[kind.main.length];
        if (!kind.isOrchestrated() || kind.flows == 0) {
            return roles;
        }
        int[][] votes = new int[roles.length][];
        int usual = 0;
        int unusual = 0;
        for (int flow = kind.firstFlow; flow < kinds.reach.flows() && usual + unusual < 2 * SAMPLES; flow++) {
            if (kinds.of[flow] == kind.number) {
                boolean main = kind.isMain(kinds.sets[flow]);
                if (main ? usual++ < SAMPLES : unusual++ < SAMPLES) {
                    vote(flow, kind, votes);
                }
            }
        }
        for (int type = 0; type < votes.length; type++) {
            int most = 0;
            for (EventRole role : votes[type] == null ? new EventRole[0] : ROLES) {
                int count = votes[type][role.ordinal()];
                if (count > 0 && count >= most) {
                    most = count;
                    roles[type] = role;
                }
            }
        }
        return roles;
    }

    private void vote(int flow, Kind kind, int[][] votes) {
        for (int place = table.from(flow); place < kinds.reach.until(flow); place++) {
            int position = table.position(place);
            int cause = table.cause(position);
            boolean deciding = kinds.decides(position, kind);
            if (cause > 0 && deciding != kinds.decides(cause, kind)) {
                int type = table.type(deciding ? position : cause);
                boolean undo = kind.undoes[table.type(deciding ? cause : position)];
                EventRole role = deciding
                        ? undo ? EventRole.UNDO_SUCCESS : kind.main[type] ? EventRole.SUCCESS : EventRole.FAILURE
                        : undo ? EventRole.UNDO_REQUEST : kind.main[type] ? EventRole.REQUEST : EventRole.UNDO_REQUEST;
                votes[type] = votes[type] == null ? new int[ROLES.length] : votes[type];
                votes[type][role.ordinal()]++;
            }
        }
    }
}
