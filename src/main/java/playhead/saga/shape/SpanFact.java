package playhead.saga.shape;

import playhead.event.EventTime;

/**
 * What a span says.
 *
 * @param position in the log
 * @param id event id: trace and span
 * @param parent id of the span that called it, or null
 * @param kind what it is to others
 * @param linked whether it names spans that it follows from
 * @param ended when it ended, or null
 * @param error why it failed, or null
 */
record SpanFact(int position, String id, String parent, Kind kind, boolean linked, EventTime ended, String error)
        implements Said {
    /** Kinds of spans, in the order of their numbers. */
    enum Kind {
        UNSPECIFIED,
        INTERNAL,
        SERVER,
        CLIENT,
        PRODUCER,
        CONSUMER;

        /** By number or name; what is neither is unspecified. */
        static Kind of(String text) {
            for (Kind kind : values()) {
                if (text != null
                        && (text.equals(Integer.toString(kind.ordinal())) || text.equals("SPAN_KIND_" + kind))) {
                    return kind;
                }
            }
            return UNSPECIFIED;
        }

        /** Whether it hands something over that another takes up on its own. */
        boolean isMessage() {
            return this == PRODUCER || this == CONSUMER;
        }
    }
}
