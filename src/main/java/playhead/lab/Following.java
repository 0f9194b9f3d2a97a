package playhead.lab;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import playhead.command.CommandHandler;
import playhead.command.CommandRecord;
import playhead.command.CommandRequest;
import playhead.command.Follower;
import playhead.event.Json;
import playhead.lab.bus.Message;
import playhead.lab.rules.Fact;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Rules;
import playhead.lab.saga.Orchestrator;
import playhead.lab.scenario.Scenario;

/**
 * Lets the services of a run react to what is decided otherwise: messages that nobody sent then are delivered on the
 * Lab's clock, and deadlines that pass now are passed. Nothing goes wrong on the way: no message is lost, late or
 * doubled, nobody crashes; each is on its way for {@value #WAY} milliseconds. So much at most, then it stops and says so.
 */
final class Following implements Follower {
    /** Milliseconds that a message is on its way. */
    static final long WAY = 100;

    private final Scenario scenario;
    private final Services services;
    private final Map<String, CommandHandler<?, ?, ?>> handlers = new HashMap<>();
    private final Bound bound;
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final Set<String> cases = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long order;

    /** How many commands may be given in all. */
    static final class Bound {
        private int left;
        private boolean reached;

        Bound(int most) {
            left = most;
        }

        /** Whether something was left undone because of it. */
        boolean isReached() {
            return reached;
        }

        private boolean take() {
            reached |= left == 0;
            return !reached && left-- > 0;
        }
    }

    /** @param services that decide in the other course */
    Following(Scenario scenario, Services services, List<CommandHandler<?, ?, ?>> handlers, Bound bound) {
        this.scenario = scenario;
        this.services = services;
        this.bound = bound;
        handlers.forEach(handler -> handler.types().forEach(type -> this.handlers.put(type, handler)));
    }

    @Override
    public void decided(CommandRequest request, List<Json> recorded, List<Json> now, boolean differs, View view) {
        String about = request.correlationId();
        if (about == null) {
            return;
        }
        long at = request.time().toEpochMilli();
        Set<String> known = new HashSet<>();
        messages(request, recorded).forEach(message -> known.add(key(message)));
        for (Message message : messages(request, now)) {
            if (!known.contains(key(message))) {
                cases.add(about);
                schedule(at + WAY, new Due.What.Arrival(message));
            }
        }
        if (differs) {
            cases.add(about);
        }
        if (cases.contains(about)) {
            arm(about, at, view);
        }
    }

    private static List<Message> messages(CommandRequest request, List<Json> outbox) {
        CommandRecord record = new CommandRecord(request, Map.of(), null, outbox, 0, 0);
        return new Outboxes(List.of(record)).of(record);
    }

    private static String key(Message message) {
        return message.id() + " " + message.type();
    }

    private void arm(String about, long now, View view) {
        for (LabService<?> service : services.all().values()) {
            stream(service, about)
                    .ifPresent(stream -> waiting(service, stream, view)
                            .ifPresent(wait -> schedule(
                                    Math.max(now, wait.until()),
                                    new Due.What.Deadline(service.name(), stream, wait.until()))));
        }
    }

    /** Only the service that keeps the cases and the orchestrator wait for something. */
    private Optional<String> stream(LabService<?> service, String about) {
        return service == services.cases()
                ? Optional.of(about)
                : service == services.orchestrator() ? Optional.of(scenario.plan().stream(about)) : Optional.empty();
    }

    private <S> Optional<Rules.Waiting> waiting(LabService<S> service, String stream, View view) {
        @SuppressWarnings("unchecked")
        CommandHandler<?, S, ?> handler = (CommandHandler<?, S, ?>)
                handlers.get(service.rules().commands().iterator().next());
        try {
            return service.rules().waiting(view.state(handler, Fact.entity(stream)));
        } catch (RuntimeException nonsense) {
            return Optional.empty(); // What is supposed of its events says nothing to the service.
        }
    }

    @Override
    public boolean isOver(CommandRequest recorded, View view) {
        boolean deadline = recorded.consumed() == null && recorded.causationId() == null;
        if (!deadline || recorded.correlationId() == null || !cases.contains(recorded.correlationId())) {
            return false;
        }
        return services.all().values().stream()
                .filter(service -> service.rules().commands().contains(recorded.type()))
                .noneMatch(service -> stream(service, recorded.correlationId())
                        .flatMap(stream -> waiting(service, stream, view))
                        .filter(wait -> wait.type().equals(recorded.type())
                                && wait.until() <= recorded.time().toEpochMilli())
                        .isPresent());
    }

    @Override
    public CommandRequest next(Instant before, View view) {
        while (!queue.isEmpty() && (before == null || queue.peek().at() < before.toEpochMilli())) {
            Due due = queue.poll();
            CommandRequest request = request(due, view);
            if (request != null) {
                return bound.take() ? request : stop();
            }
        }
        return null;
    }

    private CommandRequest stop() {
        queue.clear();
        return null;
    }

    private CommandRequest request(Due due, View view) {
        return switch (due.what()) {
            case Due.What.Arrival(Message message) -> {
                LabService<?> service = services.all().get(message.to());
                String command = services.style().command(service.name(), message.type());
                Facts payload = command.equals(Orchestrator.ANSWER)
                        ? message.payload().with("answer", message.type())
                        : message.payload();
                yield given(
                                service,
                                command,
                                services.stream(service.name(), message.payload()),
                                payload,
                                message.about(),
                                message.cause(),
                                due.at())
                        .consuming(message.id());
            }
            case Due.What.Deadline(String name, String stream, long until) -> {
                LabService<?> service = services.all().get(name);
                yield waiting(service, stream, view)
                        .filter(wait -> wait.until() == until
                                && wait.payload().has(scenario.plan().words().noun()))
                        .map(wait -> given(
                                service,
                                wait.type(),
                                stream,
                                wait.payload(),
                                wait.payload().text(scenario.plan().words().noun()),
                                null,
                                due.at()))
                        .orElse(null);
            }
            default -> null;
        };
    }

    private CommandRequest given(
            LabService<?> service, String type, String stream, Facts payload, String id, String cause, long now) {
        Instant at = Instant.ofEpochMilli(now);
        Json json = payload.with(LabHandler.STREAM, stream)
                .with(LabHandler.AT, at.toString())
                .json();
        int number = numbers.merge(id, 1, Integer::sum);
        return CommandRequest.of(id + "/what-if-" + number, type, service.actor(), at, json)
                .within(id, cause);
    }

    private void schedule(long at, Due.What what) {
        queue.add(new Due(at, order++, what));
    }
}
