package playhead.ui.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;
import playhead.event.Event;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.colour.EventMarker;
import playhead.ui.colour.RowMark;
import playhead.workspace.EventHits;

/**
 * The hits of a query as the lines of a table. A line is made when the table asks for it; its event is read in the
 * background, a page at a time, the page asked for last first, and marked there with the colour rules. For the window's
 * thread.
 */
public final class EventLines extends ObservableListBase<EventLine> {
    /** Lines read together. */
    static final int PAGE = 64;

    private static final int PAGES_KEPT = 64;
    private static final int PAGES_WAITING = 8;

    private EventHits hits;
    private final Background background;
    private final LatestRequest marking;
    private final Map<Integer, EventLine[]> pages = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, EventLine[]> eldest) {
            return size() > PAGES_KEPT;
        }
    };
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private boolean reading;
    private boolean stopped;
    private EventMarker marker;
    private Consumer<List<EventLine>> whenRead = lines -> {};

    /**
     * @param hits what was found, or null for no lines
     * @param background where events are read
     * @param marker marks the lines that are read
     */
    public EventLines(EventHits hits, Background background, EventMarker marker) {
        this.hits = hits;
        this.background = background;
        this.marking = background.lane();
        this.marker = marker;
    }

    @Override
    public int size() {
        return hits == null ? 0 : hits.size();
    }

    @Override
    public EventLine get(int index) {
        Objects.checkIndex(index, size());
        int page = index / PAGE;
        EventLine[] lines = pages.get(page);
        if (lines == null) {
            lines = make(page);
            pages.put(page, lines);
            ask(page);
        }
        return lines[index % PAGE];
    }

    /** @param told the lines of a page that was read */
    void whenRead(Consumer<List<EventLine>> told) {
        whenRead = told;
    }

    /** Lines are not compared by walking all of them. */
    @Override
    public int indexOf(Object line) {
        if (!(line instanceof EventLine wanted)) {
            return -1;
        }
        int index = lastUpTo(wanted.ordinal());
        return index >= 0 && hits.ordinal(index) == wanted.ordinal() ? index : -1;
    }

    @Override
    public boolean contains(Object line) {
        return indexOf(line) >= 0;
    }

    /** Index of the last line whose ordinal is not greater, or -1. */
    public int lastUpTo(long ordinal) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (hits.ordinal(middle) <= ordinal) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /**
     * Takes over hits that go on where these end; the lines that are there stay.
     *
     * @return false when they do not go on there
     */
    boolean grow(EventHits more) {
        int before = size();
        if (before == 0 || more.size() < before || more.position(before - 1) != hits.position(before - 1)) {
            return false;
        }
        if (more.size() == before) {
            return true;
        }
        beginChange();
        hits = more;
        int page = before / PAGE;
        EventLine[] old = pages.get(page);
        if (old != null) {
            EventLine[] longer = make(page);
            System.arraycopy(old, 0, longer, 0, old.length);
            pages.put(page, longer);
            ask(page);
        }
        nextAdd(before, more.size());
        endChange();
        return true;
    }

    /** Reads no further: the log is being closed. */
    public void stop() {
        stopped = true;
        waiting.clear();
        marking.forget();
    }

    /** Marks the lines that were read, and those that will be, otherwise. */
    void use(EventMarker changed) {
        marker = changed;
        List<EventLine> read = pages.values().stream()
                .flatMap(Arrays::stream)
                .filter(line -> line.eventProperty().get() != null)
                .toList();
        List<Event> events =
                read.stream().map(line -> line.eventProperty().get()).toList();
        marking.ask(() -> marks(changed, read, events), marks -> {
            for (int i = 0; i < marks.size(); i++) {
                read.get(i).mark(marks.get(i));
            }
        });
    }

    private static List<RowMark> marks(EventMarker marker, List<EventLine> lines, List<Event> events) {
        List<RowMark> marks = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += PAGE) {
            int to = Math.min(lines.size(), from + PAGE);
            marks.addAll(marker.marks(
                    lines.subList(from, to).stream().map(EventLine::position).toList(), events.subList(from, to)));
        }
        return marks;
    }

    private EventLine[] make(int page) {
        int from = page * PAGE;
        EventLine[] lines = new EventLine[Math.min(PAGE, size() - from)];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new EventLine(hits.ordinal(from + i), hits.position(from + i));
        }
        return lines;
    }

    private void ask(int page) {
        waiting.addFirst(page);
        if (waiting.size() > PAGES_WAITING) {
            // Scrolled past long ago: made and read again when it comes back into view.
            pages.remove(waiting.removeLast());
        }
        if (!reading) {
            readNext();
        }
    }

    private void readNext() {
        Integer page = waiting.pollFirst();
        if (page == null) {
            reading = false;
            return;
        }
        reading = true;
        int from = page * PAGE;
        int to = Math.min(size(), from + PAGE);
        EventMarker used = marker;
        background.run(
                () -> read(from, to, used),
                read -> {
                    EventLine[] lines = pages.get(page);
                    for (int i = 0; lines != null && i < read.events().size(); i++) {
                        lines[i].fill(read.events().get(i), read.marks().get(i));
                    }
                    if (lines != null) {
                        whenRead.accept(List.of(lines));
                    }
                    if (used != marker) {
                        use(marker);
                    }
                    readNext();
                },
                failure -> {
                    reading = false;
                    pages.remove(page);
                    if (!stopped) {
                        background.failed().accept(failure);
                    }
                });
    }

    private record Page(List<Event> events, List<RowMark> marks) {}

    private Page read(int from, int to, EventMarker used) {
        List<Event> events = IntStream.range(from, to).mapToObj(hits::event).toList();
        return new Page(
                events,
                used.marks(IntStream.range(from, to).mapToObj(hits::position).toList(), events));
    }
}
