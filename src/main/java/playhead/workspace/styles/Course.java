package playhead.workspace.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import playhead.command.CommandRecord;
import playhead.command.Payload;
import playhead.event.Event;
import playhead.event.Json;
import playhead.lab.scenario.Scenario;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.Session;
import playhead.workspace.Workspace;

/**
 * What became of one saga in one style, and what the whole run took; all of it counted from events and recorded messages.
 *
 * @param events of the saga
 * @param messages sent for the saga
 * @param allMessages sent in the run
 * @param compensation milliseconds from the failure to the end of the saga, on the Lab's clock; empty when it did not fail
 * @param coupling who knows how much of the others, by name
 */
public record Course(
        List<CourseEvent> events, long messages, long allMessages, OptionalLong compensation, List<Knows> coupling) {
    private static final String SERVICE = "service:";
    private static final String LEADER = "orchestrator";

    public Course {
        events = List.copyOf(events);
        coupling = List.copyOf(coupling);
    }

    /** Reads it from a run; may be slow. */
    static Course of(Workspace run, Scenario scenario, String saga) {
        List<CourseEvent> events = events(run.session(), saga);
        List<CommandRecord> commands = run.commands();
        long messages = commands.stream()
                .filter(record -> saga.equals(record.request().correlationId()))
                .mapToLong(record -> record.outbox().size())
                .sum();
        long all = commands.stream().mapToLong(record -> record.outbox().size()).sum();
        return new Course(events, messages, all, compensation(events, scenario), coupling(commands));
    }

    private static List<CourseEvent> events(Session session, String saga) {
        List<CourseEvent> events = new ArrayList<>();
        if (session.events(EventQuery.all(session.end()))
                instanceof Answer.Given<EventHits>(EventHits hits, var said)) {
            for (int i = 0; i < hits.size(); i++) {
                Event event = hits.event(i);
                if (saga.equals(event.correlationId())) {
                    String service = service(event.actor());
                    long millis = event.time().seconds() * 1_000 + event.time().nanos() / 1_000_000;
                    events.add(
                            new CourseEvent(hits.position(i), event.type(), service, millis, service.equals(LEADER)));
                }
            }
        }
        return events;
    }

    private static String service(String actor) {
        return actor.startsWith(SERVICE) ? actor.substring(SERVICE.length()) : actor;
    }

    private static OptionalLong compensation(List<CourseEvent> events, Scenario scenario) {
        Set<String> undone = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        scenario.plan().steps().forEach(step -> {
            undone.add(step.undone());
            refused.add(step.refused());
        });
        boolean compensated = events.stream()
                .anyMatch(event -> undone.contains(event.type())
                        || event.type().equals(scenario.plan().words().event("Cancelled")));
        return !compensated
                ? OptionalLong.empty()
                : events.stream()
                        .filter(event -> refused.contains(event.type()) || undone.contains(event.type()))
                        .mapToLong(CourseEvent::millis)
                        .min()
                        .stream()
                        .map(from -> events.getLast().millis() - from)
                        .findFirst();
    }

    private static List<Knows> coupling(List<CommandRecord> commands) {
        Map<String, Set<String>> types = new TreeMap<>();
        Map<String, Set<String>> partners = new TreeMap<>();
        for (CommandRecord record : commands) {
            String from = service(record.request().actor());
            for (Json json : record.outbox()) {
                Payload message = new Payload(json);
                String to = message.text("to");
                String type = message.text("type");
                types.computeIfAbsent(from, name -> new TreeSet<>()).add(type);
                types.computeIfAbsent(to, name -> new TreeSet<>()).add(type);
                partners.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
                partners.computeIfAbsent(to, name -> new TreeSet<>()).add(from);
            }
        }
        return types.entrySet().stream()
                .map(known -> new Knows(
                        known.getKey(),
                        known.getValue().size(),
                        partners.get(known.getKey()).size()))
                .toList();
    }

    /** Types of the events that both styles can have, in order. */
    List<String> business() {
        return events.stream()
                .filter(event -> !event.leading())
                .map(CourseEvent::type)
                .toList();
    }
}
