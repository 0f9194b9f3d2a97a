package playhead.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides recorded commands again by other rules and says which decisions flip: what if the limit had been another one?
 * Each command sees the state that the other rules' decisions before it made, so one that flips may flip others. Pure:
 * nothing is read from a store, and nothing is written.
 */
public final class DecisionReplay {
    /**
     * The decisions that flip, in order.
     *
     * @param recorded commands in the order of the log; those that the handlers do not take are left out
     * @param rules that decided them then; a command that they accept and that was rejected all the same fell to
     *     something else, such as a version that had moved on, and stays rejected
     * @param others to decide by, for the same types of commands
     */
    public <E, F> List<Flip> flips(
            List<CommandRecord> recorded, CommandHandler<?, ?, E> rules, CommandHandler<?, ?, F> others) {
        RuleRun<?, ?, E> then = new RuleRun<>(rules);
        RuleRun<?, ?, F> now = new RuleRun<>(others);
        List<Flip> flips = new ArrayList<>();
        for (CommandRecord record : recorded) {
            if (!rules.types().contains(record.request().type())) {
                continue;
            }
            Decision<E> said = then.decide(record.request());
            boolean byRules = said instanceof Decision.Accepted<E> == record.accepted();
            if (said == null || !byRules && !record.accepted()) {
                continue;
            }
            then.keep(said);
            Decision<F> says = now.decide(record.request());
            if (says == null) {
                continue;
            }
            now.keep(says);
            String reason = says instanceof Decision.Rejected<F>(String why, var outbox) ? why : null;
            if ((reason == null) != record.accepted()) {
                flips.add(new Flip(record, reason));
            }
        }
        return flips;
    }
}
