package playhead.saga.inferred;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import playhead.saga.SagaStyle;

/** What was learned of the flows of one family that run in the same style. Written by the learners, then only read. */
final class Kind {
    private static final int FEW = 10;
    private static final int SOME = 30;
    private static final int PATIENCE = 2;

    final Family family;
    /** Its place among all kinds. */
    final int number;

    final int orchestrator;
    final boolean byActor;
    /** The field of the payload that names participants, or null. */
    final ParticipantField field;

    /** Whether it is known by the names of an orchestrated stream. */
    final boolean shaped;

    /** Type of the first event that decides, in the first of its flows; -1 before there is one. */
    int first = -1;

    int flows;
    /** The first of its flows, or one before it; -1 without any. */
    int firstFlow = -1;

    int ended;
    final int[] with;
    final int[] last;
    /** By type: flows in whose first stream it is the last event. */
    final int[] lastOfRoot;

    final int[] lastMature;
    final boolean[] ends;
    /** Ends that say so by their names: what comes after them does not open the saga again. */
    final boolean[] namedEnds;

    final boolean[] sometimesEnds;
    final boolean[] bad;
    final boolean[] main;
    int mainTypes;
    /** The number for the set of types of the main path. */
    long mainHash;
    /** Whether there is a main path on which nothing fails by its names. */
    boolean mainKnown;
    /** Longest wait after an event of a type for the next of its flow, in milliseconds, and how many were seen. */
    final long[] longest;
    /** How many waited that long. */
    final int[] ofLongest;

    final int[] waits;
    /** Undoings of this kind, by what they undo. */
    final Map<Pair, Verdict> pairs = new TreeMap<>();
    /** Those of the pairs that may stand in different streams when one step of the orchestrator led to both. */
    final Set<Pair> apart = new HashSet<>();

    final boolean[] undoes;
    String stepField;

    Kind(Family family, int number, int orchestrator, boolean shaped, int types) {
        this.family = family;
        this.number = number;
        this.orchestrator = orchestrator;
        this.byActor = family.concluded() != null && family.concluded().byActor();
        this.shaped = shaped;
        this.field = family.field();
        with = new int[types];
        last = new int[types];
        lastOfRoot = new int[types];
        lastMature = new int[types];
        ends = new boolean[types];
        namedEnds = new boolean[types];
        sometimesEnds = new boolean[types];
        bad = new boolean[types];
        main = new boolean[types];
        longest = new long[types];
        ofLongest = new int[types];
        waits = new int[types];
        undoes = new boolean[types];
    }

    private Kind(Kind of, Family family) {
        this.family = family;
        number = of.number;
        orchestrator = of.orchestrator;
        byActor = of.byActor;
        shaped = of.shaped;
        field = of.field;
        first = of.first;
        flows = of.flows;
        firstFlow = of.firstFlow;
        ended = of.ended;
        with = of.with.clone();
        last = of.last.clone();
        lastOfRoot = of.lastOfRoot.clone();
        lastMature = of.lastMature.clone();
        ends = of.ends.clone();
        namedEnds = of.namedEnds.clone();
        sometimesEnds = of.sometimesEnds.clone();
        bad = of.bad.clone();
        main = of.main.clone();
        mainTypes = of.mainTypes;
        mainHash = of.mainHash;
        mainKnown = of.mainKnown;
        longest = of.longest.clone();
        ofLongest = of.ofLongest.clone();
        waits = of.waits.clone();
        pairs.putAll(of.pairs);
        apart.addAll(of.apart);
        undoes = of.undoes.clone();
        stepField = of.stepField;
    }

    /** One that stays as this is now. */
    Kind frozen(Family ofFamily) {
        return new Kind(this, ofFamily);
    }

    /** Two event types, the second of which may undo the first. */
    record Pair(int effect, int undo) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return effect != other.effect ? Integer.compare(effect, other.effect) : Integer.compare(undo, other.undo);
        }
    }

    boolean isOrchestrated() {
        return orchestrator >= 0;
    }

    SagaStyle style() {
        return isOrchestrated() ? SagaStyle.ORCHESTRATION : SagaStyle.CHOREOGRAPHY;
    }

    /** Counts a wait after an event of a type, or takes it away. */
    void waited(int type, long millis, int times) {
        waits[type] += times;
        if (waits[type] == 0) {
            longest[type] = 0;
            ofLongest[type] = 0;
        } else if (millis > longest[type]) {
            longest[type] = millis;
            ofLongest[type] = times;
        } else if (millis == longest[type]) {
            ofLongest[type] += times;
        }
    }

    /** Whether the longest wait after some type was taken away. */
    boolean hasLostItsLongest() {
        for (int type = 0; type < waits.length; type++) {
            if (waits[type] > 0 && ofLongest[type] <= 0) {
                return true;
            }
        }
        return false;
    }

    /** The longest wait after any event. */
    long longestOfAll() {
        long all = 0;
        for (long one : longest) {
            all = Math.max(all, one);
        }
        return all;
    }

    /** By type, how long a silence after an event of it is still usual, in milliseconds; -1 when too little is known. */
    long[] patience() {
        int all = 0;
        for (int count : waits) {
            all += count;
        }
        long any = all >= SOME ? PATIENCE * longestOfAll() : -1;
        long[] patience = new long[waits.length];
        for (int type = 0; type < patience.length; type++) {
            patience[type] = waits[type] >= FEW ? PATIENCE * longest[type] : any;
        }
        return patience;
    }

    /** Whether a set of types is that of the main path. */
    boolean isMain(long set) {
        return mainKnown && set == mainHash;
    }

    /** What is known of an undoing; null when it is none. */
    Verdict pair(int effect, int undo) {
        return pairs.get(new Pair(effect, undo));
    }
}
