package playhead.saga;

/** Who runs a saga. */
public enum SagaStyle {
    /** One stream of its own sends the requests and keeps the state. */
    ORCHESTRATION("orchestration"),
    /** Participants answer each other's events; nobody knows the whole. */
    CHOREOGRAPHY("choreography");

    private final String text;

    SagaStyle(String text) {
        this.text = text;
    }

    /** As it is written in files and answers. */
    public String text() {
        return text;
    }
}
