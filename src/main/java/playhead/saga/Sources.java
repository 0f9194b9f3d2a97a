package playhead.saga;

/** Which source every event of a log came from. What is missing says something only while its source goes on. */
public interface Sources {
    /** All from one. */
    Sources ONE = new Sources() {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public String name(int source) {
            return "log";
        }

        @Override
        public int of(long position) {
            return 0;
        }
    };

    /** How many there are. */
    int count();

    /** Its name. */
    String name(int source);

    /** Number of the source of the event at a position, or -1 when it came from none. */
    int of(long position);
}
