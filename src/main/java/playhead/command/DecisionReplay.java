package playhead.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import playhead.event.Event;
import playhead.event.EventSource;
import playhead.event.Json;

/**
 * Decides recorded commands again, by other rules or on other events: what if the limit had been another one? Nothing is
 * written.
 *
 * <p>A command that the recorded rules accept and that was rejected all the same fell to something else, such as a
 * version that had moved on: it stays rejected. Where consequences are followed, a command that another event caused is
 * not given when that event does not happen.
 */
public final class DecisionReplay {
    private final Ahead events;
    private final Basis basis;
    private final Supposition supposed;
    private Follower follower;
    private final Consumer<Redecided> each;
    private final Course then = new Course();
    private final Course now;
    private RuleBook rules;
    private RuleBook others;
    private long position;
    private boolean begun;
    private int run;

    /**
     * @param events of the log
     * @param supposed what is supposed of them; looked at only where consequences are followed
     * @param each takes each command that was decided again, flipped or not, in order
     */
    public DecisionReplay(EventSource events, Basis basis, Supposition supposed, Consumer<Redecided> each) {
        this.events = new Ahead(events);
        this.basis = basis;
        this.supposed = supposed;
        this.each = each;
        this.now = basis == Basis.RECORDED ? then : new Course();
    }

    /**
     * Decides a stretch of the log again; the next one lies behind it.
     *
     * @param run its number
     * @param recorded commands in the order of the log; those that no handler takes are left out
     * @param rules that decided then
     * @param others to decide by, for the same types of commands
     * @param follower gives commands besides the recorded ones
     */
    public void run(
            int run,
            List<CommandRecord> recorded,
            List<? extends CommandHandler<?, ?, ?>> rules,
            List<? extends CommandHandler<?, ?, ?>> others,
            Follower follower) {
        this.follower = follower;
        this.rules = new RuleBook(rules);
        this.others = new RuleBook(others);
        this.run = run;
        if (!begun) {
            begun = true;
            added();
        }
        for (CommandRecord record : recorded) {
            follow(record.request().time());
            happen(events.upTo(record.first() - 1), null);
            again(record, events.upTo(record.last()));
        }
        follow(null);
    }

    /** Gives what is due, and tells of each as of one that nobody gave then. */
    private void follow(Instant before) {
        for (CommandRequest next = follower.next(before, now); next != null; next = follower.next(before, now)) {
            Course.Said said = followed(next);
            if (said == null) {
                continue;
            }
            CommandRecord given = new CommandRecord(next, Map.of(), null, List.of(), position + 1, 0);
            Verdict none = new Verdict(Outcome.NOT_GIVEN, null, List.of());
            each.accept(new Redecided(run, given, none, said.verdict(), List.of(), said.events()));
            said.events().forEach(now::happen);
            follower.decided(next, List.of(), said.outbox(), true, now);
        }
    }

    private void again(CommandRecord record, List<Event> was) {
        CommandHandler<?, ?, ?> handler = rules.of(record.request().type());
        Course.Said said = handler == null ? null : then.decide(record.request(), handler);
        boolean byRules = said != null && (record.accepted() || said.verdict().outcome() == Outcome.REJECTED);
        if (!byRules) {
            happen(was, null);
            return;
        }
        Course.Said says = says(record);
        Redecided one =
                new Redecided(run, record, Course.verdict(record, was, handler), says.verdict(), was, says.events());
        each.accept(one);
        List<Boolean> counts = happen(was, says.events());
        List<Json> told =
                says.outbox().stream().filter(message -> tells(message, counts)).toList();
        boolean differs = one.flips() || told.size() < says.outbox().size();
        follower.decided(record.request(), record.outbox(), told, differs, now);
    }

    /** Null where what is supposed makes no command of it. */
    private Course.Said followed(CommandRequest request) {
        try {
            return now.decide(request, others.of(request.type()));
        } catch (RuntimeException nonsense) {
            return null;
        }
    }

    /** A message tells of an event by its number in the command; one that does not count is not told of. */
    private static boolean tells(Json message, List<Boolean> counts) {
        Payload draft = new Payload(message);
        int event = draft.has("event") ? (int) draft.whole("event") : 0;
        return event < 1 || event > counts.size() || counts.get(event - 1);
    }

    private Course.Said says(CommandRecord record) {
        String cause = record.request().causationId();
        String type = cause == null ? null : then.type(cause);
        if (type != null && !type.equals(now.type(cause))) {
            String reason = type + " " + cause + " did not happen";
            return notGiven(reason);
        }
        if (follower.isOver(record.request(), now)) {
            return notGiven("nobody waits for it any more");
        }
        try {
            return now.decide(record.request(), others.of(record.request().type()));
        } catch (RuntimeException nonsense) {
            if (supposed == Supposition.NOTHING) {
                throw nonsense;
            }
            String reason = "the rules cannot read what is supposed: " + nonsense.getMessage();
            return new Course.Said(new Verdict(Outcome.REJECTED, reason, List.of()), List.of(), List.of());
        }
    }

    private static Course.Said notGiven(String reason) {
        return new Course.Said(new Verdict(Outcome.NOT_GIVEN, reason, List.of()), List.of(), List.of());
    }

    /**
     * @param decided what happens in their place, null for the same
     * @return of each of the latter, whether it counts
     */
    private List<Boolean> happen(List<Event> was, List<Event> decided) {
        List<Event> instead = decided == null ? was : decided;
        List<Boolean> counted = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            position++;
            then.happen(was.get(i));
            if (basis == Basis.FOLLOWED && i < instead.size()) {
                Event counts = supposed.at(position, was.get(i), instead.get(i));
                counted.add(
                        counts != null && counts.type().equals(instead.get(i).type()));
                if (counts != null) {
                    now.happen(counts);
                }
            }
            if (i + 1 < was.size()) {
                added();
            }
        }
        if (basis == Basis.FOLLOWED && instead.size() > was.size()) {
            instead.subList(was.size(), instead.size()).forEach(more -> {
                now.happen(more);
                counted.add(true);
            });
        }
        if (!was.isEmpty()) {
            added();
        }
        return counted;
    }

    private void added() {
        if (basis == Basis.FOLLOWED) {
            supposed.after(position).forEach(now::happen);
        }
    }

    /** Reads events in order, many at a time. */
    private static final class Ahead {
        private static final int MANY = 1_024;

        private final EventSource source;
        private final List<Event> read = new ArrayList<>();
        private long first = 1;
        private long next = 1;

        Ahead(EventSource source) {
            this.source = source;
        }

        List<Event> upTo(long position) {
            List<Event> events = new ArrayList<>();
            for (; next <= position; next++) {
                if (next - first >= read.size()) {
                    read.clear();
                    first = next;
                    source.scan(first, Math.min(source.end(), first + MANY - 1), (at, event) -> read.add(event));
                }
                events.add(read.get((int) (next - first)));
            }
            return events;
        }
    }
}
