package playhead.saga.shape;

/** What a workflow does, or what comes to it, that is a step of its own. */
enum StepKind {
    ACTIVITY("activities", true),
    LOCAL_ACTIVITY("local activities", true),
    CHILD("child workflows", true),
    NEXUS("nexus operations", true),
    TIMER("timers", false),
    SIGNAL("signals", false),
    CANCELLATION("cancellations", false),
    UPDATE("updates", false);

    private final String lane;
    private final boolean effect;

    StepKind(String lane, boolean effect) {
        this.lane = lane;
        this.effect = effect;
    }

    /** Lane of the steps of this kind. */
    String lane() {
        return lane;
    }

    /** Whether something outside of the workflow is changed by it. */
    boolean hasEffect() {
        return effect;
    }
}
