package playhead.readmodel;

/**
 * The classes of ours that SQL may name. H2 reads the system property {@value #PROPERTY} once, when its own classes
 * load: a launcher passes {@code -Dh2.allowedClasses=} with {@link #allowed()}; code that starts without one calls
 * {@link #allow()} before it touches H2.
 */
public final class SqlClasses {
    static final String PROPERTY = "h2.allowedClasses";
    static final String EVENTS = "playhead.readmodel.EventsTableEngine";
    static final String STATE = "playhead.readmodel.StateFunction";

    private SqlClasses() {}

    /** Value for the system property. */
    public static String allowed() {
        return EVENTS + ',' + STATE;
    }

    /** Sets the property unless it is set. */
    public static void allow() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, allowed());
        }
    }
}
