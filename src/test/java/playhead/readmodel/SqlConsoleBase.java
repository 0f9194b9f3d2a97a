package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;

/** A query model of two accounts. */
abstract class SqlConsoleBase extends QueryModelBase {
    QueryModel model;

    @BeforeEach
    void fill() {
        events.add("account", "account-1", "Opened", "{\"owner\":\"Ann\",\"balance\":100.10}");
        events.add("account", "account-2", "Opened", "{\"owner\":\"Bob\",\"balance\":5}");
        events.add("account", "account-1", "Paid", "{\"balance\":90.05}");
        model = model();
        model.catchUp(CatchUpProgress.SILENT);
    }

    int reads(String sql, int rows) {
        events.read.set(0);
        assertEquals(rows, rows(model, sql).size(), sql);
        return (int) events.read.get();
    }

    static String end(SqlAnswer answer) {
        if (answer instanceof SqlRefused refused) {
            return refused.reason();
        }
        try (SqlRows rows = (SqlRows) answer) {
            rows.next();
            return rows.stopped();
        }
    }
}
