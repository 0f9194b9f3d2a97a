package playhead.importing.pipeline;

import java.util.List;
import playhead.event.Event;
import playhead.journal.ImportStaging;

/** Where an import is written before it is part of the log. */
interface Staging {
    /** Writes nothing: a dry run. */
    Staging NONE = new Staging() {
        @Override
        public void events(List<Event> events, long[] versions) {}

        @Override
        public void rejects(byte[] json) {}

        @Override
        public void publish(byte[] facts) {}

        @Override
        public void discard() {}
    };

    /**
     * Takes the next events.
     *
     * @param versions of the events in their home streams, as many at least; not changed afterwards
     */
    void events(List<Event> events, long[] versions);

    void rejects(byte[] json);

    void publish(byte[] facts);

    void discard();

    /** Beside the journal. */
    static Staging in(ImportStaging journal) {
        return new Staging() {
            @Override
            public void events(List<Event> events, long[] versions) {
                journal.events(events, versions);
            }

            @Override
            public void rejects(byte[] json) {
                journal.rejects(json);
            }

            @Override
            public void publish(byte[] facts) {
                journal.publish(facts);
            }

            @Override
            public void discard() {
                journal.discard();
            }
        };
    }
}
