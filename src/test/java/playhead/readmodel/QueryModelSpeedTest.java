package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.EventTime;
import playhead.event.FieldPath;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.samples.CpuTime;

/** A first catch-up over a million events of a hundred thousand entities, timed. */
@Tag("long")
class QueryModelSpeedTest {
    private static final int EVENTS = 1_000_000;
    private static final int ENTITIES = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_million_events_are_caught_up_in_seconds() {
        EventSource events = new EventSource() {
            @Override
            public long end() {
                return EVENTS;
            }

            @Override
            public Event at(long position) {
                long n = position % ENTITIES;
                return new Event(
                        new EntityRef("order", "order-" + n),
                        position / ENTITIES,
                        "Type" + position % 14,
                        "e-" + position,
                        new EventTime(1_700_000_000L + position, 0, 0, "", true),
                        "a" + position % 50,
                        null,
                        List.of(),
                        List.of(),
                        Effect.MERGE,
                        Json.canonical("{\"n\":" + position + "}"),
                        Json.EMPTY,
                        Origin.NONE);
            }

            @Override
            public void scan(long from, long to, Visitor visitor) {
                for (long position = from; position <= to && visitor.visit(position, at(position)); position++) {
                    // the visitor does the work
                }
            }
        };
        long start = System.nanoTime();
        try (QueryModel model = new QueryModel(
                folder.resolve("query.mv.db"),
                new StampFolder(folder.resolve("known")),
                new WideStates(),
                events,
                Long::parseLong,
                List.of())) {
            model.catchUp(CatchUpProgress.SILENT);
            report("first catch-up", start);
            for (String sql : List.of(
                    "SELECT count(*) n FROM EVENTS",
                    "SELECT count(*) n FROM \"order\"",
                    "SELECT type, count(*) FROM EVENTS GROUP BY type",
                    "SELECT * FROM EVENTS LIMIT 50",
                    "SELECT * FROM EVENTS ORDER BY position DESC LIMIT 50",
                    "SELECT * FROM EVENTS",
                    "SELECT * FROM \"order\" ORDER BY c3 LIMIT 50",
                    "SELECT * FROM \"order\" LIMIT 50",
                    "SELECT * FROM \"order\" WHERE entity = 'order-777'",
                    "SELECT sum(c3) FROM STATE('order', 5)")) {
                start = System.nanoTime();
                int count = 0;
                try (SqlRows rows = (SqlRows) model.console().query(sql, 0, SqlLimits.ALL)) {
                    while (rows.next()) {
                        count++;
                    }
                    assertEquals(null, rows.stopped());
                }
                assertTrue(count > 0);
                report(sql, start);
            }
            start = System.nanoTime();
        }
        report("close", start);
    }

    private static void report(String what, long start) {
        long cpu = CpuTime.nanos() / 1_000_000;
        System.out.printf("%6d ms, thread so far %6d ms  %s%n", (System.nanoTime() - start) / 1_000_000, cpu, what);
    }

    private static final class WideStates implements StateSource {
        @Override
        public long end() {
            return EVENTS;
        }

        @Override
        public String validity() {
            return "";
        }

        @Override
        public List<TypeInfo> types() {
            List<ColumnInfo> columns = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                columns.add(new ColumnInfo(
                        FieldPath.of("c" + i),
                        i < 3 ? ColumnKind.TEXT : i < 6 ? ColumnKind.DECIMAL : ColumnKind.INTEGER));
            }
            return List.of(new TypeInfo("order", columns));
        }

        @Override
        public void rows(String type, long position, Visitor visitor) {
            for (int i = 0; i < ENTITIES; i++) {
                visitor.visit(new WideRow(i));
            }
        }

        @Override
        public void touched(long from, long to, Visitor visitor) {
            rows("order", to, visitor);
        }
    }

    private record WideRow(int n) implements StateSource.Row {
        @Override
        public String type() {
            return "order";
        }

        @Override
        public String entity() {
            return "order-" + n;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public long version() {
            return 10;
        }

        @Override
        public long lastPosition() {
            return n + 1;
        }

        @Override
        public Json value(int column) {
            return Json.canonical(column < 3 ? "\"text of " + n % 1000 + "\"" : column < 6 ? n + ".25" : "" + n);
        }
    }
}
