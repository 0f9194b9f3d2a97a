package playhead.bench;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The same account as an aggregate of the Axon Framework. */
public class AxonAccount {
    @AggregateIdentifier
    private String id;

    private Account state = Account.NEW;

    /** Opens one. */
    public record Open(@TargetAggregateIdentifier String account) {}

    /** Takes money. */
    public record Withdraw(@TargetAggregateIdentifier String account, long amount) {}

    /** It was opened. */
    public record AccountOpened(String account, long amount) {}

    /** Money went. */
    public record MoneyWithdrawn(String account, long amount) {}

    /** A fee went. */
    public record FeeCharged(String account, long amount) {}

    /** For the framework. */
    protected AxonAccount() {}

    /** Opens one. */
    @CommandHandler
    public AxonAccount(Open open) {
        AggregateLifecycle.apply(new AccountOpened(open.account(), 0));
    }

    /** Decides a withdrawal. */
    @CommandHandler
    public void handle(Withdraw withdraw) {
        if (!state.allows(withdraw.amount())) {
            throw new IllegalStateException("the limit");
        }
        AggregateLifecycle.apply(new MoneyWithdrawn(id, withdraw.amount()));
        AggregateLifecycle.apply(new FeeCharged(id, Account.FEE));
    }

    /** Takes the event over. */
    @EventSourcingHandler
    public void on(AccountOpened event) {
        id = event.account();
    }

    /** Takes the event over. */
    @EventSourcingHandler
    public void on(MoneyWithdrawn event) {
        state = state.less(event.amount());
    }

    /** Takes the event over. */
    @EventSourcingHandler
    public void on(FeeCharged event) {
        state = state.less(event.amount());
    }
}
