package playhead.saga.inferred;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What was learned of the flows of one family that run in the same style. Written by the learners, then only read. */
final class Kind {
    private static final int FEW = 10;
    private static final int SOME = 30;
    private static final int PATIENCE = 2;

    final Family family;
    final int orchestrator;
    final boolean byActor;
    /** Whether it is known by the names of an orchestrated stream. */
    final boolean shaped;

    /** Type of the first event that decides, in the first of its flows; -1 before there is one. */
    int first = -1;

    int flows;
    /** Flows of three participants or more. */
    int ofThree;

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
    /** Sets of types that many ended flows share, by their hash. */
    final Map<Long, Integer> sets = new HashMap<>();
    /** Longest wait after an event of a type for the next of its flow, in milliseconds, and how many were seen. */
    final long[] longest;

    final int[] waits;
    long longestOfAll;
    int waitsOfAll;
    /** Requests for an undoing and what is said of one, by the structure. */
    final boolean[] undoRequests;

    final boolean[] undoAnswers;
    /** Undoings of this kind, by what they undo. */
    final Map<Pair, Verdict> pairs = new LinkedHashMap<>();
    /** Those of the pairs that may stand in different streams when one step of the orchestrator led to both. */
    final Set<Pair> apart = new HashSet<>();

    final boolean[] undoes;
    String stepField;

    Kind(Family family, int orchestrator, boolean shaped, int types) {
        this.family = family;
        this.orchestrator = orchestrator;
        this.byActor = family.isByActor();
        this.shaped = shaped;
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
        waits = new int[types];
        undoRequests = new boolean[types];
        undoAnswers = new boolean[types];
        undoes = new boolean[types];
    }

    /** Two event types, the second of which may undo the first. */
    record Pair(int effect, int undo) {}

    boolean isOrchestrated() {
        return orchestrator >= 0;
    }

    void waited(int type, long millis) {
        longest[type] = Math.max(longest[type], millis);
        waits[type]++;
        longestOfAll = Math.max(longestOfAll, millis);
        waitsOfAll++;
    }

    /** How long a silence after an event of a type is still usual, in milliseconds; -1 when too little is known. */
    long patience(int type) {
        return waits[type] >= FEW ? PATIENCE * longest[type] : waitsOfAll >= SOME ? PATIENCE * longestOfAll : -1;
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
