package playhead.saga.inferred;

/** Whether flows of a kind are sagas at all, and how sure that is. */
final class Evidence {
    private static final double HALF = 0.5;

    private static final int SEVERAL = 3;
    /** How sure it is that a field which separates steps names who takes them. */
    private static final double BY_FIELD = 0.8;

    private final TypeNames names;
    private final boolean causes;

    /** @param causes whether events of the log name their causes */
    Evidence(TypeNames names, boolean causes) {
        this.names = names;
        this.causes = causes;
    }

    /**
     * Whether a kind is shown: its family has an orchestrator or the shape of one, or undoes something, or speaks of an undoing or
     * a failure, or goes through three participants or more that answer each other.
     */
    boolean isSaga(Kind kind) {
        return kind.family.orchestrated
                || !kind.pairs.isEmpty()
                || isLinked(kind.family)
                        && (speaksOfFailure(kind) || kind.family.ofThree() >= HALF * kind.family.flows);
    }

    /** Whether its participants answer each other: by causes, or where the log knows none, again and again by the order. */
    private boolean isLinked(Family family) {
        return family.linked() > 0 || !causes && family.adjacent() > 0 && family.flows >= SEVERAL;
    }

    private boolean speaksOfFailure(Kind kind) {
        for (int type = 0; type < kind.with.length; type++) {
            if (kind.with[type] > 0 && (names.role(type).isUndoing() || names.role(type) == NameRole.FAILURE)) {
                return true;
            }
        }
        return false;
    }

    /** 0 to 1. */
    double confidence(Kind kind) {
        double told = kind.field == null ? 1 : BY_FIELD * kind.field.consistency();
        double structure = kind.shaped ? 0.95 : kind.isOrchestrated() ? 0.9 : kind.pairs.isEmpty() ? 0.6 : 0.8;
        double pairs = kind.pairs.values().stream()
                .mapToDouble(Verdict::confidence)
                .average()
                .orElse(1);
        double many = HALF + HALF * kind.ended / (kind.ended + 3.0);
        return Math.round(told * structure * Math.min(1, 0.2 + pairs) * many * 100) / 100.0;
    }
}
