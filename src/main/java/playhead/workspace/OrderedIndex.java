package playhead.workspace;

import playhead.branch.BranchPlaces;
import playhead.history.TimeIndex;

/**
 * The time index of one order of the log.
 *
 * @param index counts in ordinals of that order
 * @param replay the order
 * @param positions between its ordinals and positions in the log
 */
record OrderedIndex(TimeIndex index, Replay replay, Positions positions) {
    /** Between ordinals of an order and positions in the log. */
    interface Positions {
        /** Both are the same. */
        Positions SAME = new Positions() {
            @Override
            public long position(long ordinal) {
                return ordinal;
            }

            @Override
            public long ordinal(long position) {
                return position;
            }
        };

        /** Places of a branch whose added events have one of their own. */
        static Positions of(BranchPlaces places) {
            return places.count() == 0
                    ? SAME
                    : new Positions() {
                        @Override
                        public long position(long ordinal) {
                            return places.position(ordinal);
                        }

                        @Override
                        public long ordinal(long position) {
                            return places.place(position);
                        }
                    };
        }

        /** Position of the event at an ordinal; 0 for 0. */
        long position(long ordinal);

        /** Ordinal of the event at a position; 0 for 0. */
        long ordinal(long position);
    }
}
