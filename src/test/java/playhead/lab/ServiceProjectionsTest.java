package playhead.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.command.CommandWatch;
import playhead.event.Event;
import playhead.lab.bus.Fault;
import playhead.lab.scenario.OrderFulfilment;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Transfers;
import playhead.readmodel.StampFolder;
import playhead.readmodel.service.ServiceDatabase;
import playhead.readmodel.service.ServiceRow;
import playhead.store.EventStore;
import playhead.store.InMemoryEventStore;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What services show in schemas of their own, under crashes. */
class ServiceProjectionsTest {
    @TempDir
    Path folder;

    private ServiceDatabase database(String name, EventStore store) {
        return new ServiceDatabase(
                folder.resolve(name + ".mv.db"), new StampFolder(folder.resolve("known")), new ServiceDatabase.Log() {
                    @Override
                    public long end() {
                        return store.end();
                    }

                    @Override
                    public String upTo(long position) {
                        return "log";
                    }
                });
    }

    private static Map<String, List<ServiceRow>> rows(ServiceProjections shown) {
        Map<String, List<ServiceRow>> all = new TreeMap<>();
        shown.services().forEach(service -> all.put(service, shown.rows(service)));
        return all;
    }

    @Test
    void a_service_that_crashed_between_store_and_projection_is_behind_until_it_is_there_again() {
        for (Scenario scenario : List.of(new OrderFulfilment(), new Transfers())) {
            EventStore store = new InMemoryEventStore();
            LabSettings settings =
                    new LabSettings(scenario.name(), true, null, 20, 5, EnumSet.of(Fault.CRASH, Fault.ORCHESTRATOR));
            Services services = new Services(scenario, true);
            int[] behind = {0};
            Map<String, List<ServiceRow>> kept;
            try (ServiceDatabase database = database(scenario.name(), store)) {
                ServiceProjections shown = new ServiceProjections(store, database, ServiceProjections.Watch.NONE);
                LabRun run = new Lab(store).run(settings, scenario, services, CommandWatch.NONE, shown);
                while (run.step()) {
                    services.all().forEach((name, service) -> {
                        long lag = shown.lag(name);
                        assertTrue(lag == 0 || service.upAgain() > 0, name + " is behind by " + lag);
                        behind[0] += lag > 0 ? 1 : 0;
                    });
                }
                assertTrue(behind[0] > 0, "nobody crashed between store and projection");
                kept = rows(shown);
                assertEquals(services.all().keySet(), kept.keySet());
            }
            try (ServiceDatabase again = database(scenario.name(), store)) {
                assertTrue(again.rows(scenario.plan().words().service()).checkpoint() > 0);
                ServiceProjections opened = new ServiceProjections(store, again, ServiceProjections.Watch.NONE);
                assertEquals(kept, rows(opened));
            }
            try (ServiceDatabase anew = database(scenario.name() + "-anew", store)) {
                assertEquals(kept, rows(new ServiceProjections(store, anew, ServiceProjections.Watch.NONE)));
            }
        }
    }

    @Test
    void what_was_missed_while_nobody_followed_is_taken_over_from_where_each_service_stands() {
        EventStore store = new InMemoryEventStore();
        Scenario scenario = new OrderFulfilment();
        LabSettings settings = new LabSettings(scenario.name(), true, null, 20, 5, EnumSet.noneOf(Fault.class));
        Map<String, Long> stood = new TreeMap<>();
        try (ServiceDatabase database = database("missed", store)) {
            ServiceProjections shown = new ServiceProjections(store, database, ServiceProjections.Watch.NONE);
            LabRun run = new Lab(store).run(settings, scenario, new Services(scenario, true), CommandWatch.NONE, shown);
            for (int i = 0; i < 150; i++) {
                run.step();
            }
            shown.services().forEach(service -> stood.put(service, shown.checkpoint(service)));
        }
        new Lab(store)
                .run(settings, scenario, new Services(scenario, true), CommandWatch.NONE, ReadSide.NONE)
                .run();
        Map<String, Long> from = new TreeMap<>();
        try (ServiceDatabase again = database("missed", store)) {
            ServiceProjections shown = new ServiceProjections(store, again, new ServiceProjections.Watch() {
                @Override
                public void projected(String service, long first, long last) {
                    from.putIfAbsent(service, first);
                }
            });
            Map<String, List<ServiceRow>> caughtUp = rows(shown);
            assertEquals(stood, from);
            try (ServiceDatabase anew = database("missed-anew", store)) {
                assertEquals(rows(new ServiceProjections(store, anew, ServiceProjections.Watch.NONE)), caughtUp);
            }
        }
    }

    @Test
    void a_row_says_what_the_events_of_its_stream_said_last() {
        EventStore store = new InMemoryEventStore();
        Scenario scenario = new Transfers();
        LabSettings settings = new LabSettings("transfers", false, "deposit", 20, 7, EnumSet.of(Fault.DUPLICATE));
        try (ServiceDatabase database = database("last", store)) {
            ServiceProjections shown = new ServiceProjections(store, database, ServiceProjections.Watch.NONE);
            new Lab(store)
                    .run(settings, scenario, new Services(scenario, false), CommandWatch.NONE, shown)
                    .run();
            Map<String, Map<String, String>> expected = new TreeMap<>();
            store.scan(1, store.end(), (position, event) -> {
                expected.computeIfAbsent(event.stream().id(), id -> new TreeMap<>())
                        .putAll(said(event));
                return true;
            });
            Map<String, Map<String, String>> found = new TreeMap<>();
            shown.services()
                    .forEach(service -> shown.rows(service).forEach(row -> {
                        Map<String, String> values = new TreeMap<>();
                        row.values().forEach((column, value) -> values.put(column, value.toString()));
                        found.put(row.stream(), values);
                    }));
            assertEquals(expected, found);
        }
    }

    private static Map<String, String> said(Event event) {
        Map<String, String> said = new TreeMap<>();
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        mapper.readTree(event.data().bytes()).properties().forEach(member -> {
            boolean text = member.getValue().isString();
            said.put(
                    member.getKey(),
                    text ? member.getValue().asString() : member.getValue().toString());
        });
        return said;
    }
}
