package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.ByteBuilder;

/** A log, its states and a query model over them in a folder of its own. */
abstract class QueryModelBase {
    @TempDir
    Path folder;

    final MemoryEvents events = new MemoryEvents();
    final MemoryStates states = new MemoryStates(events);
    final List<TableContributor> contributors = new ArrayList<>();
    private final List<QueryModel> open = new ArrayList<>();

    Path file() {
        return folder.resolve("query.mv.db");
    }

    QueryModel model() {
        return model(file());
    }

    QueryModel model(Path file) {
        QueryModel model = new QueryModel(
                file,
                new StampFolder(folder.resolve("known")),
                states,
                events,
                text -> {
                    long position = Long.parseLong(text);
                    if (position < 0 || position > events.end()) {
                        throw new IllegalArgumentException("position " + text + " is outside of the log");
                    }
                    return position;
                },
                contributors);
        open.add(model);
        return model;
    }

    @AfterEach
    void close_all() {
        open.forEach(QueryModel::close);
    }

    static List<String> rows(QueryModel model, String sql) {
        return rows(model, sql, Long.MAX_VALUE);
    }

    static List<String> rows(QueryModel model, String sql, long at) {
        SqlAnswer answer = model.console().query(sql, at, SqlLimits.ALL);
        if (answer instanceof SqlRefused refused) {
            throw new AssertionError(sql + ": " + refused.reason());
        }
        try (SqlRows rows = assertInstanceOf(SqlRows.class, answer)) {
            List<String> all = new ArrayList<>();
            ByteBuilder out = new ByteBuilder(100);
            while (rows.next()) {
                rows.writeJson(out.clear());
                all.add(new String(out.toArray(), StandardCharsets.UTF_8));
            }
            assertNull(rows.stopped());
            return all;
        }
    }

    static String refusal(QueryModel model, String sql) {
        SqlAnswer answer = model.console().query(sql, Long.MAX_VALUE, SqlLimits.ALL);
        if (answer instanceof SqlRows rows) {
            try (rows) {
                rows.next();
                return rows.stopped();
            }
        }
        return ((SqlRefused) answer).reason();
    }
}
