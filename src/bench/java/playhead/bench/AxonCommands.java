package playhead.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.json.JacksonSerializer;
import org.h2.jdbcx.JdbcConnectionPool;

/** The Axon Framework's command bus, event sourcing repository with a cache, and JDBC event store on H2. */
final class AxonCommands implements Commands {
    private final boolean forced;
    private final JdbcConnectionPool pool;
    private final Connection forcing;
    private final EmbeddedEventStore store;
    private final CommandBus bus;
    private final CommandGateway gateway;
    private final AggregateAnnotationCommandHandler<AxonAccount> handler;

    /** @param forced whether each commit is followed by a forced write of the file; without it H2 writes it within 500 ms */
    AxonCommands(Path folder, boolean forced) throws SQLException {
        this.forced = forced;
        String url = "jdbc:h2:file:" + folder.resolve("axon").toAbsolutePath() + ";DB_CLOSE_DELAY=-1"
                + (forced ? ";WRITE_DELAY=0" : "");
        pool = JdbcConnectionPool.create(url, "sa", "");
        forcing = pool.getConnection();
        ConnectionProvider connections = new UnitOfWorkAwareConnectionProviderWrapper(this::connection);
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        EventTableFactory tables = new AxonTables();
        engine.createSchema(tables);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        EventSourcingRepository.Builder<AxonAccount> builder = EventSourcingRepository.builder(AxonAccount.class)
                .eventStore(store)
                .cache(new WeakReferenceCache());
        Repository<AxonAccount> accounts = builder.build();
        if (!(accounts instanceof CachingEventSourcingRepository)) {
            throw new IllegalStateException("no cache");
        }
        bus = SimpleCommandBus.builder().build();
        handler = AggregateAnnotationCommandHandler.<AxonAccount>builder()
                .aggregateType(AxonAccount.class)
                .repository(accounts)
                .build();
        handler.subscribe(bus);
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private Connection connection() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String name() {
        return forced
                ? "Axon on H2: WRITE_DELAY=0 and CHECKPOINT SYNC after each commit"
                : "Axon on H2 as it comes: written within 500 ms, not forced";
    }

    @Override
    public void open(int accounts) throws SQLException {
        for (int i = 0; i < accounts; i++) {
            gateway.sendAndWait(new AxonAccount.Open("account-" + i));
        }
        force();
    }

    @Override
    public void withdraw(int account, long amount) throws SQLException {
        gateway.sendAndWait(new AxonAccount.Withdraw("account-" + account, amount));
        force();
    }

    @Override
    public void withdrawAll(int[] accounts, long amount) throws SQLException {
        List<CommandMessage<?>> messages = new ArrayList<>();
        for (int account : accounts) {
            messages.add(
                    GenericCommandMessage.asCommandMessage(new AxonAccount.Withdraw("account-" + account, amount)));
        }
        BatchingUnitOfWork<CommandMessage<?>> together = new BatchingUnitOfWork<>(messages);
        ResultMessage<?> result = together.executeWithResult(() -> handler.handle(together.getMessage()));
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
        force();
    }

    private void force() throws SQLException {
        if (forced) {
            try (Statement statement = forcing.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    @Override
    public long events() throws SQLException {
        try (Statement statement = forcing.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM DomainEventEntry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        store.shutDown();
        forcing.close();
        pool.dispose();
        try (Connection last = pool.getConnection();
                Statement statement = last.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (IllegalStateException closed) {
            // The pool gives none any more: the virtual machine closes the database.
        }
    }
}
