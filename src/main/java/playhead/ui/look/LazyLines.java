package playhead.ui.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/**
 * The lines of a table: as many as an answer has rows, of which only those that are looked at are made and filled. For
 * the window's thread.
 *
 * @param <T> what a line shows
 */
public final class LazyLines<T> extends ObservableListBase<LazyLine<T>> {
    private static final int KEPT = 2_000;

    private final IntConsumer wanted;
    private final Map<Integer, LazyLine<T>> lines = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, LazyLine<T>> eldest) {
            return size() > KEPT;
        }
    };
    private int size;

    /** @param wanted told of a line that is looked at and empty */
    public LazyLines(IntConsumer wanted) {
        this.wanted = wanted;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public LazyLine<T> get(int index) {
        Objects.checkIndex(index, size);
        LazyLine<T> line = lines.computeIfAbsent(index, LazyLine::new);
        if (line.shownProperty().get() == null) {
            wanted.accept(index);
        }
        return line;
    }

    @Override
    public int indexOf(Object line) {
        return line instanceof LazyLine<?> known && lines.get(known.index()) == known ? known.index() : -1;
    }

    @Override
    public boolean contains(Object line) {
        return indexOf(line) >= 0;
    }

    /** The line, made when it was not, without asking for its row. */
    public LazyLine<T> make(int index) {
        return lines.computeIfAbsent(index, LazyLine::new);
    }

    /** Empties all lines but those of a window, so that they ask again when they are looked at. */
    public void emptyOutside(int from, int to) {
        for (LazyLine<T> line : lines.values()) {
            if (line.index() < from || line.index() >= to) {
                line.fill(null);
            }
        }
    }

    /** Shows something else on every line that was made. */
    public void refill(IntFunction<T> shown) {
        lines.values().forEach(line -> line.fill(line.index() < size ? shown.apply(line.index()) : null));
    }

    /** Grows or shrinks at the end. */
    public void resize(int rows) {
        if (rows == size) {
            return;
        }
        beginChange();
        int before = size;
        size = rows;
        if (rows > before) {
            nextAdd(before, rows);
        } else {
            List<LazyLine<T>> removed = new ArrayList<>(Collections.nCopies(before - rows, null));
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
