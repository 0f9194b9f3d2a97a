package playhead.saga.inferred;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What is counted of all flows that begin with the same event type. */
final class Family {
    private static final double SHARE_OF_SEVERAL = 0.2;
    private static final double BORN = 0.9;

    final int root;
    int flows;
    int ofSeveral;
    int ofThree;
    int ofSeveralActors;
    int ofShape;
    /** Events that name a cause by another participant. */
    int linked;
    /** Events that come from one participant after another. */
    int adjacent;
    /** Whether some of its flows have an orchestrator. */
    boolean orchestrated;

    private final Tally actors = new Tally();
    /** By number, null for none. */
    private Lane[] categories = {};

    private final Map<Integer, Lane> people = new HashMap<>();
    private Concluded concluded;
    private ParticipantField field;
    private int[] ofField = {0, 0, 0};

    Family(int root) {
        this.root = root;
    }

    /**
     * What follows from the counts.
     *
     * @param shape whether its flows are orchestrated streams
     * @param candidate whether its flows may be sagas
     * @param byActor whether participants are told by their actors
     * @param orchestrator the participant that runs them, or -1
     */
    record Concluded(int root, boolean shape, boolean candidate, boolean byActor, int orchestrator) {
        /** Whether streams or actors tell participants apart. */
        boolean isSure() {
            return candidate && !shape;
        }
    }

    /** Draws conclusions; a participant can sound like one that runs others. */
    void conclude(IntPredicate soundsLikeOne) {
        concluded = new Concluded(root, isShape(), isCandidate(), isByActor(), orchestrator(soundsLikeOne));
    }

    /**
     * That a field of the payload tells its participants, null for none.
     *
     * @param three flows with three of them or more
     * @param named events that name a cause by another participant
     * @param next events that come from one participant after another
     */
    void participants(ParticipantField told, int three, int named, int next) {
        field = told;
        ofField = new int[] {three, named, next};
        if (told != null) {
            concluded = new Concluded(root, false, true, false, told.orchestrator());
        }
    }

    /** Flows with three participants or more. */
    int ofThree() {
        return field == null ? ofThree : ofField[0];
    }

    /** Events that name a cause by another participant. */
    int linked() {
        return field == null ? linked : ofField[1];
    }

    /** Events that come from one participant after another. */
    int adjacent() {
        return field == null ? adjacent : ofField[2];
    }

    /** The field of the payload that names its participants, or null. */
    ParticipantField field() {
        return field;
    }

    /** What was concluded last. */
    Concluded concluded() {
        return concluded;
    }

    /** One that stays as this is now. */
    Family frozen() {
        Family copy = new Family(root);
        copy.flows = flows;
        copy.ofThree = ofThree;
        copy.linked = linked;
        copy.adjacent = adjacent;
        copy.orchestrated = orchestrated;
        copy.field = field;
        copy.ofField = ofField;
        return copy;
    }

    /** What is counted of a participant. */
    static final class Lane {
        /** Flows with it. */
        int flows;
        /** Flows in which its one stream begins. */
        int born;
        /** Events that another participant caused, without the first. */
        int caused;
        /** Of these, those which cause nobody else and are not the last: answers that are written down. */
        int noted;
    }

    Lane lane(int category) {
        if (category >= categories.length) {
            categories = Arrays.copyOf(categories, category + 1);
        }
        if (categories[category] == null) {
            categories[category] = new Lane();
        }
        return categories[category];
    }

    Lane person(int actor) {
        return people.computeIfAbsent(actor, fresh -> new Lane());
    }

    void acted(int actor, int times) {
        actors.add(actor, times);
    }

    /** Whether participants are told by their actors: the streams do not tell them apart, the actors do. */
    private boolean isByActor() {
        return ofSeveral < SHARE_OF_SEVERAL * flows
                && ofSeveralActors >= SHARE_OF_SEVERAL * flows
                && actors.distinct() <= Math.max(12, flows / 5);
    }

    /** Whether enough of its flows have several participants, or the shape of an orchestrated stream. */
    private boolean isCandidate() {
        return isShape() || ofSeveral > 0 && ofSeveral >= SHARE_OF_SEVERAL * flows || isByActor();
    }

    /** Whether its flows are orchestrated streams by their names. */
    private boolean isShape() {
        return ofShape > 0 && ofShape >= SHARE_OF_SEVERAL * flows;
    }

    /** The participant that runs them, or -1: it begins with the flow, and answers come back to it and stay there. */
    private int orchestrator(IntPredicate soundsLikeOne) {
        int best = -1;
        double most = 0;
        List<Integer> numbers = isByActor()
                ? people.keySet().stream().sorted().toList()
                : IntStream.range(0, categories.length)
                        .filter(number -> categories[number] != null)
                        .boxed()
                        .toList();
        for (int number : numbers) {
            Lane lane = isByActor() ? people.get(number) : categories[number];
            boolean sounds = !isByActor() && soundsLikeOne.test(number);
            boolean born = lane.flows > 0 && (isByActor() || lane.born >= BORN * lane.flows);
            double noted = lane.caused == 0 ? 0 : (double) lane.noted / lane.caused;
            boolean keeps = noted >= 0.5 && lane.noted >= Math.min(lane.flows, 3);
            if (born && (sounds || keeps) && (sounds ? 1 + noted : noted) > most) {
                most = sounds ? 1 + noted : noted;
                best = number;
            }
        }
        return best;
    }
}
