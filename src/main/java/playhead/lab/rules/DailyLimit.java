package playhead.lab.rules;

import java.util.List;

/** How much a customer may transfer in all: what is used up stays used until it is given back. */
public final class DailyLimit implements Resource {
    private static final String TRANSFER_LIMIT = "transferLimit";

    private final RuleValues values;

    /** As agreed with each customer. */
    public DailyLimit() {
        this(RuleValues.STANDARD);
    }

    private DailyLimit(RuleValues values) {
        this.values = values;
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.agreedMoney(TRANSFER_LIMIT, "How much a customer may transfer in all."));
    }

    @Override
    public Resource under(RuleValues others) {
        return new DailyLimit(others);
    }

    @Override
    public Opening opening() {
        return new Opening("AgreeLimit", "LimitAgreed");
    }

    @Override
    public List<String> figures() {
        return List.of("most", "used");
    }

    @Override
    public List<String> repeated() {
        return List.of("amount");
    }

    @Override
    public String refusal(Facts figures, Facts wanted) {
        Money free = values.money(TRANSFER_LIMIT, figures.money("most")).minus(figures.money("used"));
        Money amount = wanted.money("amount");
        return amount.compareTo(free) > 0 ? amount + " wanted, " + free + " left of the limit" : null;
    }

    @Override
    public Facts taken(Facts figures, Facts wanted) {
        return Facts.NONE.with("used", figures.money("used").plus(wanted.money("amount")));
    }

    @Override
    public Facts given(Facts figures, Facts wanted) {
        return Facts.NONE.with("used", figures.money("used").minus(wanted.money("amount")));
    }
}
