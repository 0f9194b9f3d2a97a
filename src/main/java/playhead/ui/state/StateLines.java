package playhead.ui.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;

/**
 * The lines of the table of states: as many as the answer has rows, of which only those that are looked at are made.
 * For the window's thread.
 */
public final class StateLines extends ObservableListBase<StateLine> {
    private static final int KEPT = 2_000;

    private final IntConsumer wanted;
    private final Map<Integer, StateLine> lines = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, StateLine> eldest) {
            return size() > KEPT;
        }
    };
    private int size;

    /** @param wanted told of a line that is looked at and empty */
    StateLines(IntConsumer wanted) {
        this.wanted = wanted;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public StateLine get(int index) {
        Objects.checkIndex(index, size);
        StateLine line = lines.computeIfAbsent(index, StateLine::new);
        if (line.cellsProperty().get() == null) {
            wanted.accept(index);
        }
        return line;
    }

    @Override
    public int indexOf(Object line) {
        return line instanceof StateLine known && lines.get(known.index()) == known ? known.index() : -1;
    }

    @Override
    public boolean contains(Object line) {
        return indexOf(line) >= 0;
    }

    /** The line, made when it was not, without asking for its row. */
    StateLine make(int index) {
        return lines.computeIfAbsent(index, StateLine::new);
    }

    /** Empties all lines but those of a window, so that they ask again when they are looked at. */
    void emptyOutside(int from, int to) {
        for (StateLine line : lines.values()) {
            if (line.index() < from || line.index() >= to) {
                line.fill(null);
            }
        }
    }

    /** Grows or shrinks at the end. */
    void resize(int rows) {
        if (rows == size) {
            return;
        }
        beginChange();
        int before = size;
        size = rows;
        if (rows > before) {
            nextAdd(before, rows);
        } else {
            List<StateLine> removed = new ArrayList<>(Collections.nCopies(before - rows, null));
            lines.values().removeIf(line -> {
                boolean gone = line.index() >= rows;
                if (gone) {
                    removed.set(line.index() - rows, line);
                }
                return gone;
            });
            nextRemove(rows, removed);
        }
        endChange();
    }
}
