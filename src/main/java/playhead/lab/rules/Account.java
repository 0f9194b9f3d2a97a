package playhead.lab.rules;

import java.util.List;

/** Money in an account: paying out goes down to the agreed overdraft and no further; a blocked account takes nothing. */
public final class Account implements Resource {
    private static final String OVERDRAFT_LIMIT = "overdraftLimit";

    private final Opening opening;
    private final String amount;
    private final boolean paysIn;
    private final RuleValues values;

    /**
     * @param command that opens an account
     * @param event that says that it was opened
     * @param amount the detail that says how much
     * @param paysIn true when the step pays in, false when it pays out
     */
    public Account(String command, String event, String amount, boolean paysIn) {
        this(new Opening(command, event), amount, paysIn, RuleValues.STANDARD);
    }

    private Account(Opening opening, String amount, boolean paysIn, RuleValues values) {
        this.opening = opening;
        this.amount = amount;
        this.paysIn = paysIn;
        this.values = values;
    }

    @Override
    public List<Rule> rules() {
        return paysIn
                ? List.of()
                : List.of(Rule.agreedMoney(OVERDRAFT_LIMIT, "How far below zero an account may go by paying out."));
    }

    @Override
    public Resource under(RuleValues others) {
        return new Account(opening, amount, paysIn, others);
    }

    @Override
    public Opening opening() {
        return opening;
    }

    @Override
    public List<String> figures() {
        return List.of("balance", "overdraft", "blocked");
    }

    @Override
    public List<String> repeated() {
        return List.of(amount);
    }

    @Override
    public String refusal(Facts figures, Facts wanted) {
        Money sum = wanted.money(amount);
        if (sum.cents() <= 0) {
            return "an amount of " + sum;
        }
        if (figures.has("blocked")) {
            return "the account is blocked: " + figures.text("blocked");
        }
        Money least = Money.ZERO.minus(values.money(OVERDRAFT_LIMIT, figures.money("overdraft")));
        Money balance = figures.money("balance");
        return paysIn || balance.minus(sum).compareTo(least) >= 0
                ? null
                : sum + " wanted, " + balance.minus(least) + " available";
    }

    @Override
    public Facts taken(Facts figures, Facts wanted) {
        return balance(figures, paysIn ? wanted.money(amount) : Money.ZERO.minus(wanted.money(amount)));
    }

    @Override
    public Facts given(Facts figures, Facts wanted) {
        return balance(figures, paysIn ? Money.ZERO.minus(wanted.money(amount)) : wanted.money(amount));
    }

    private static Facts balance(Facts figures, Money more) {
        return Facts.NONE.with("balance", figures.money("balance").plus(more));
    }
}
