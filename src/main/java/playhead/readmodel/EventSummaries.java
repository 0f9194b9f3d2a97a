package playhead.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import playhead.event.Event;
import playhead.event.EventSource;

/**
 * Counts of events per type, per actor, and per UTC day and type. Counted from the events since the checkpoint and
 * added to what is there, so that a long log is read once.
 */
final class EventSummaries {
    static final List<String> CREATE = List.of("""
        CREATE TABLE "DATA".event_types(name VARCHAR PRIMARY KEY, events BIGINT, first_position BIGINT,
            last_position BIGINT)\
        """, """
        CREATE VIEW "PUBLIC".event_types AS
            SELECT name, events AS count, first_position, last_position FROM "DATA".event_types\
        """, """
        CREATE TABLE "DATA".actors(name VARCHAR PRIMARY KEY, events BIGINT, first_position BIGINT,
            last_position BIGINT)\
        """, """
        CREATE VIEW "PUBLIC".actors AS
            SELECT name, events AS count, first_position, last_position FROM "DATA".actors\
        """, """
        CREATE TABLE "DATA".timeline(bucket DATE, type VARCHAR, events BIGINT, first_position BIGINT,
            last_position BIGINT)\
        """, """
        CREATE INDEX "DATA".timeline_bucket ON "DATA".timeline(bucket, type)\
        """, """
        CREATE VIEW "PUBLIC".timeline AS
            SELECT bucket AS "day", type, events AS count, first_position, last_position FROM "DATA".timeline\
        """);

    private static final int SECONDS_A_DAY = 86_400;
    private static final int TOLD_EVERY = 100_000;

    private final Map<String, Count> types = new HashMap<>();
    private final Map<String, Count> actors = new HashMap<>();
    private final Map<Bucket, Count> timeline = new HashMap<>();

    /** Counts the events after one position and up to another. */
    void count(EventSource events, long from, long to, CatchUpProgress progress) {
        if (from < to) {
            events.scan(from + 1, to, (position, event) -> {
                count(position, event);
                if (position % TOLD_EVERY == 0) {
                    progress.at("events", position);
                }
                return true;
            });
        }
    }

    /** Adds what was counted to the tables. */
    void write(Connection connection) throws SQLException {
        write(connection, "\"DATA\".event_types", types);
        write(connection, "\"DATA\".actors", actors);
        try (PreparedStatement add = connection.prepareStatement("""
            UPDATE "DATA".timeline SET events = events + ?, last_position = ?
            WHERE bucket IS NOT DISTINCT FROM ? AND type = ?\
            """);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO \"DATA\".timeline VALUES (?, ?, ?, ?, ?)")) {
            for (Map.Entry<Bucket, Count> entry : timeline.entrySet()) {
                Count count = entry.getValue();
                add.setLong(1, count.events);
                add.setLong(2, count.last);
                add.setObject(3, entry.getKey().date());
                add.setString(4, entry.getKey().type());
                if (add.executeUpdate() == 0) {
                    insert.setObject(1, entry.getKey().date());
                    insert.setString(2, entry.getKey().type());
                    insert.setLong(3, count.events);
                    insert.setLong(4, count.first);
                    insert.setLong(5, count.last);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static void write(Connection connection, String table, Map<String, Count> counts) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(
                        "UPDATE " + table + " SET events = events + ?, last_position = ? WHERE name = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<String, Count> entry : counts.entrySet()) {
                Count count = entry.getValue();
                add.setLong(1, count.events);
                add.setLong(2, count.last);
                add.setString(3, entry.getKey());
                if (add.executeUpdate() == 0) {
                    insert.setString(1, entry.getKey());
                    insert.setLong(2, count.events);
                    insert.setLong(3, count.first);
                    insert.setLong(4, count.last);
                    insert.executeUpdate();
                }
            }
        }
    }

    private void count(long position, Event event) {
        types.computeIfAbsent(event.type(), k -> new Count(position)).add(position);
        if (event.actor() != null && !event.actor().isEmpty()) {
            actors.computeIfAbsent(event.actor(), k -> new Count(position)).add(position);
        }
        Long day = event.time() == null ? null : Math.floorDiv(event.time().seconds(), SECONDS_A_DAY);
        timeline.computeIfAbsent(new Bucket(day, event.type()), k -> new Count(position))
                .add(position);
    }

    private record Bucket(Long day, String type) {
        LocalDate date() {
            return day == null ? null : LocalDate.ofEpochDay(day);
        }
    }

    private static final class Count {
        private final long first;
        private long last;
        private long events;

        Count(long position) {
            first = position;
        }

        void add(long position) {
            last = position;
            events++;
        }
    }
}
