package playhead.readmodel.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows of a service in memory, for tests that play very much. */
public final class MemoryServiceRows implements ServiceRows {
    private final Map<String, ServiceRow> rows = new TreeMap<>();
    private long checkpoint;

    @Override
    public synchronized long checkpoint() {
        return checkpoint;
    }

    @Override
    public synchronized void write(Collection<ServiceRow> written, long position) {
        written.forEach(row -> rows.put(row.stream(), row));
        checkpoint = position;
    }

    @Override
    public synchronized Optional<ServiceRow> row(String stream) {
        return Optional.ofNullable(rows.get(stream));
    }

    @Override
    public synchronized List<ServiceRow> rows() {
        return List.copyOf(rows.values());
    }

    @Override
    public synchronized void clear() {
        rows.clear();
        checkpoint = 0;
    }
}
