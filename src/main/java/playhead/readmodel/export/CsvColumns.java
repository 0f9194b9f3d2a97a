package playhead.readmodel.export;

import playhead.event.Event;

/** The cells of an event in CSV; null is an empty cell. */
interface CsvColumns {
    String[] header();

    String[] cells(long position, Event event);
}
