package playhead.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import playhead.event.Event;
import playhead.event.EventSource;

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
     */
    public void run(
            int run,
            List<CommandRecord> recorded,
            List<? extends CommandHandler<?, ?, ?>> rules,
            List<? extends CommandHandler<?, ?, ?>> others) {
        this.rules = new RuleBook(rules);
        this.others = new RuleBook(others);
        this.run = run;
        if (!begun) {
            begun = true;
            added();
        }
        for (CommandRecord record : recorded) {
            happen(events.upTo(record.first() - 1), null);
            again(record, events.upTo(record.last()));
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
        each.accept(
                new Redecided(run, record, Course.verdict(record, was, handler), says.verdict(), was, says.events()));
        happen(was, says.events());
    }

    private Course.Said says(CommandRecord record) {
        String cause = record.request().causationId();
        String type = cause == null ? null : then.type(cause);
        if (type != null && !type.equals(now.type(cause))) {
            String reason = type + " " + cause + " did not happen";
            return new Course.Said(new Verdict(Outcome.NOT_GIVEN, reason, List.of()), List.of());
        }
        try {
            return now.decide(record.request(), others.of(record.request().type()));
        } catch (RuntimeException nonsense) {
            if (supposed == Supposition.NOTHING) {
                throw nonsense;
            }
            String reason = "the rules cannot read what is supposed: " + nonsense.getMessage();
            return new Course.Said(new Verdict(Outcome.REJECTED, reason, List.of()), List.of());
        }
    }

    /** @param decided what happens in their place, null for the same */
    private void happen(List<Event> was, List<Event> decided) {
        List<Event> instead = decided == null ? was : decided;
        for (int i = 0; i < was.size(); i++) {
            position++;
            then.happen(was.get(i));
            if (basis == Basis.FOLLOWED && i < instead.size()) {
                Event counts = supposed.at(position, was.get(i), instead.get(i));
                if (counts != null) {
                    now.happen(counts);
                }
            }
            if (i + 1 < was.size()) {
                added();
            }
        }
        if (basis == Basis.FOLLOWED && instead.size() > was.size()) {
            instead.subList(was.size(), instead.size()).forEach(now::happen);
        }
        if (!was.isEmpty()) {
            added();
        }
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
