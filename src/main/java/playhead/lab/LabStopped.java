package playhead.lab;

/** The log takes nothing more: it is full, sealed or damaged. */
public final class LabStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    LabStopped(String reason) {
        super(reason);
    }
}
