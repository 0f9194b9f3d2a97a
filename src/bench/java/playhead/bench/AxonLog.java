package playhead.bench;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.json.JacksonSerializer;
import org.h2.jdbcx.JdbcConnectionPool;

/** The Axon Framework's JDBC event storage on H2: a thousand events a batch, forced at the end; then all read back. */
final class AxonLog implements Case {
    private static final int BATCH = 1_000;

    @Override
    public String name() {
        return "axon";
    }

    @Override
    public long most() {
        return AXON_MOST;
    }

    @Override
    public void run(Bench bench) throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + bench.scratch.resolve("axon").toAbsolutePath(), "sa", "");
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(pool::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(new AxonTables());
        bench.whole(() -> {
            List<GenericDomainEventMessage<String>> batch = new ArrayList<>();
            JacksonLog.read(bench.log(), bench.events, event -> {
                batch.add(new GenericDomainEventMessage<>(
                        "stream",
                        event.stream,
                        event.version,
                        event.data(),
                        MetaData.with("type", event.type).and("cause", event.cause)));
                if (batch.size() == BATCH) {
                    engine.appendEvents(batch);
                    batch.clear();
                }
            });
            if (!batch.isEmpty()) {
                engine.appendEvents(batch);
            }
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        });
        Map<String, Integer> types = new HashMap<>();
        long began = System.nanoTime();
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents((TrackingToken) null, false)) {
            events.forEach(event -> {
                if (!event.getPayload().toString().startsWith("{")) {
                    throw new IllegalStateException("not an event's data");
                }
                types.merge(event.getMetaData().get("type").toString(), 1, Integer::sum);
            });
        }
        bench.figure("replay", bench.events / ((System.nanoTime() - began) / 1e9));
        bench.types(types);
        pool.dispose();
    }
}
