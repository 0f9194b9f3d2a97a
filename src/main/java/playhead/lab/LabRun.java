package playhead.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import playhead.command.CommandRecord;
import playhead.command.Dispatcher;
import playhead.lab.bus.Chance;
import playhead.lab.bus.Message;
import playhead.lab.rules.Rules;
import playhead.lab.scenario.Scenario;
import playhead.store.EventStore;

/**
 * A run of the Lab: services that only talk through messages, on a clock of their own that goes from one thing to the
 * next. Everything that they do is a command in the log, so a run that was killed goes on from the log alone: what
 * was sent and never done with is sent again. For one thread.
 */
public final class LabRun {
    private static final long BETWEEN_CASES = 1_000;
    private static final long SEND_AGAIN = 10_000;
    private static final long MIX = Beginnings.MIX;

    private final EventStore store;
    private final Played run;
    private final Scenario scenario;
    private final Services services;
    private final Dispatcher dispatcher;
    private final Chance chance;
    private final CommandDesk desk;
    private final ReadSide side;
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private long order;
    private long now;
    private long duplicates;
    private long crashes;

    /** Goes on where the log ends. */
    LabRun(EventStore store, Played run, Scenario scenario, Services services, Dispatcher dispatcher, ReadSide side) {
        this.store = store;
        this.run = run;
        this.now = run.begin().toEpochMilli();
        this.scenario = scenario;
        this.services = services;
        this.dispatcher = dispatcher;
        this.side = side;
        LabSettings settings = run.settings();
        this.chance = new Chance(
                settings.faults(), settings.seed() + dispatcher.log().all().size() * MIX);
        this.desk = new CommandDesk(services, dispatcher);
        run.commands(dispatcher.log()).stream()
                .filter(LabService::isOurs)
                .forEach(record -> now = Math.max(now, record.request().time().toEpochMilli()));
        begin();
    }

    private void begin() {
        services.all().values().forEach(this::restart);
        Beginnings beginnings = new Beginnings(scenario, run);
        long first = run.begin().toEpochMilli();
        beginnings.openings().forEach(message -> expect(first, message));
        for (int number = 1; number <= run.settings().count(); number++) {
            expect(first + number * BETWEEN_CASES, beginnings.of(number));
        }
    }

    private void expect(long at, Message message) {
        if (!services.all().get(message.to()).knows(message.id())) {
            schedule(at, new Due.What.Arrival(message));
        }
    }

    /** The Lab's clock, in milliseconds. */
    public long now() {
        return now;
    }

    /** Lets the next thing happen; false when there is nothing left. */
    public boolean step() {
        return dispatcher.along(this::happen);
    }

    private boolean happen() {
        Due due = queue.poll();
        if (due == null) {
            return false;
        }
        if (due.what() instanceof Due.What.Deadline(String service, String stream, long until)
                && !isWaiting(service, stream, until)) {
            return true; // Nobody waits for it any more, so nobody waits until then.
        }
        now = Math.max(now, due.at());
        switch (due.what()) {
            case Due.What.Arrival(Message message) -> arrive(message);
            case Due.What.Relay(Message message) -> sendAgain(message);
            case Due.What.Deadline(String service, String stream, long until) -> pass(service, stream, until);
            case Due.What.Restart(String service) -> restart(services.all().get(service));
        }
        return true;
    }

    /** Whether there is nothing left to happen. */
    public boolean isOver() {
        return queue.isEmpty();
    }

    /** Lets everything happen up to and including the next deadline that passes; false when there is nothing left. */
    public boolean jumpToDeadline() {
        boolean passed = false;
        while (!passed && !queue.isEmpty()) {
            passed = queue.peek().what() instanceof Due.What.Deadline(String service, String stream, long until)
                    && isWaiting(service, stream, until);
            step();
        }
        return passed;
    }

    /**
     * Lets everything happen up to a time on the Lab's clock, in milliseconds; false when there is nothing left.
     *
     * @param until included
     */
    public boolean playUntil(long until) {
        while (!queue.isEmpty() && queue.peek().at() <= until) {
            step();
        }
        return !queue.isEmpty();
    }

    /** Lets everything happen until all is over. */
    public LabReport run() {
        while (step()) {
            // A step happens where it is asked whether there is one.
        }
        return report();
    }

    private void arrive(Message message) {
        LabService<?> service = services.all().get(message.to());
        if (service.upAgain() > 0) {
            schedule(service.upAgain(), new Due.What.Arrival(message));
            return;
        }
        if (service.knows(message.id())) {
            duplicates++;
            return;
        }
        Chance.Crash crash = message.about() == null ? Chance.Crash.NONE : chance.crash(isOrchestrator(service));
        if (crash == Chance.Crash.BEFORE_STORE) {
            crash(service);
            schedule(service.upAgain(), new Due.What.Arrival(message));
            return;
        }
        Message rival = chance.race() ? rival(service, message) : null;
        long version = rival == null ? 0 : desk.version(service, message, store);
        CommandRecord record = desk.dispatch(desk.request(service, message, now).consuming(message.id()));
        if (rival != null && desk.version(service, message, store) != version) {
            desk.dispatch(desk.request(service, rival, now).expecting(desk.entity(service, rival), version));
        }
        if (crash == Chance.Crash.BEFORE_PROJECTION) {
            crash(service);
            return;
        }
        service.follow(record, store);
        side.follow(service.name(), record);
        if (crash == Chance.Crash.BEFORE_PUBLISH) {
            crash(service);
            return;
        }
        publish(record);
        service.waiting(desk.stream(service, message))
                .ifPresent(wait -> arm(service, desk.stream(service, message), wait));
    }

    private void pass(String name, String stream, long until) {
        LabService<?> service = services.all().get(name);
        if (service.upAgain() > 0 || !isWaiting(name, stream, until)) {
            return; // A service that is down looks at its deadlines when it is there again.
        }
        Rules.Waiting waiting = service.waiting(stream).orElseThrow();
        String id = waiting.payload().text(scenario.plan().words().noun());
        CommandRecord record =
                desk.dispatch(desk.request(service, waiting.type(), stream, waiting.payload(), id, null, now));
        service.follow(record, store);
        side.follow(service.name(), record);
        publish(record);
        service.waiting(stream).ifPresent(next -> arm(service, stream, next));
    }

    private boolean isWaiting(String service, String stream, long until) {
        return services.all()
                .get(service)
                .waiting(stream)
                .filter(wait -> wait.until() == until)
                .isPresent();
    }

    /** Another message that is about to change the same stream. */
    private Message rival(LabService<?> service, Message message) {
        String stream = desk.stream(service, message);
        return queue.stream()
                .filter(due -> due.what() instanceof Due.What.Arrival)
                .sorted()
                .map(due -> ((Due.What.Arrival) due.what()).message())
                .filter(other -> other.to().equals(service.name())
                        && other.about() != null
                        && !other.about().equals(message.about())
                        && desk.stream(service, other).equals(stream)
                        && !service.knows(other.id()))
                .findFirst()
                .orElse(null);
    }

    private void sendAgain(Message message) {
        LabService<?> receiver = services.all().get(message.to());
        if (receiver.upAgain() > 0) {
            schedule(receiver.upAgain() + SEND_AGAIN, new Due.What.Relay(message));
        } else if (!receiver.knows(message.id())) {
            send(message);
        }
    }

    private void crash(LabService<?> service) {
        crashes++;
        service.crash(now + chance.restart());
        schedule(service.upAgain(), new Due.What.Restart(service.name()));
    }

    private void restart(LabService<?> service) {
        service.recover(store, dispatcher.log(), run);
        side.recovered(service.name());
        new Outboxes(run.commands(dispatcher.log())).unanswered(service.actor()).forEach(this::send);
        service.waiting((stream, wait) -> arm(service, stream, wait));
    }

    private void arm(LabService<?> service, String stream, Rules.Waiting wait) {
        schedule(wait.until(), new Due.What.Deadline(service.name(), stream, wait.until()));
    }

    private void publish(CommandRecord record) {
        new Outboxes(List.of(record)).of(record).forEach(this::send);
    }

    private void send(Message message) {
        int copies = chance.copies();
        if (copies == 0) {
            schedule(now + SEND_AGAIN, new Due.What.Relay(message));
        }
        for (int i = 0; i < copies; i++) {
            schedule(
                    now
                            + chance.delay()
                            + chance.silence(message, scenario.plan().steps()),
                    new Due.What.Arrival(message));
        }
    }

    private boolean isOrchestrator(LabService<?> service) {
        return service == services.orchestrator();
    }

    private void schedule(long at, Due.What what) {
        queue.add(new Due(Math.max(at, now), order++, what));
    }

    /** When the next deadline passes, in milliseconds. */
    public Optional<Long> nextDeadline() {
        return queue.stream()
                .filter(due -> due.what() instanceof Due.What.Deadline(String service, String stream, long until)
                        && isWaiting(service, stream, until))
                .map(Due::at)
                .min(Long::compare);
    }

    /** How far it is. */
    public LabReport report() {
        Map<String, Integer> by = new HashMap<>();
        services.cases().states().values().forEach(state -> by.merge(state.status(), 1, Integer::sum));
        int sagas = services.cases().states().size();
        int completed = by.getOrDefault("completed", 0);
        int compensated = by.getOrDefault("cancelled", 0);
        int failed = by.getOrDefault("failed", 0);
        return new LabReport(
                run.settings(),
                sagas,
                completed,
                compensated,
                failed,
                sagas - completed - compensated - failed,
                run.commands(dispatcher.log()).size(),
                run.end(dispatcher.log(), store),
                duplicates,
                crashes,
                now);
    }
}
