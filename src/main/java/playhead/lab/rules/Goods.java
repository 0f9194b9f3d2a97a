package playhead.lab.rules;

import java.util.List;

/** Goods on a shelf: what is reserved is no longer there for others. */
public final class Goods implements Resource {
    private static final String SAFETY_STOCK = "safetyStock";

    private final RuleValues values;

    /** All that is there may be reserved. */
    public Goods() {
        this(RuleValues.STANDARD);
    }

    private Goods(RuleValues values) {
        this.values = values;
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.count(
                SAFETY_STOCK, "pieces", 0, 1_000_000, "0", "How many pieces stay on the shelf whatever is ordered."));
    }

    @Override
    public Resource under(RuleValues others) {
        return new Goods(others);
    }

    @Override
    public Opening opening() {
        return new Opening("AddStockItem", "StockItemAdded");
    }

    @Override
    public List<String> figures() {
        return List.of("onHand", "reserved");
    }

    @Override
    public List<String> repeated() {
        return List.of("quantity");
    }

    @Override
    public String refusal(Facts figures, Facts wanted) {
        long kept = values.number(SAFETY_STOCK, 0);
        long free = Math.max(0, figures.number("onHand") - figures.number("reserved") - kept);
        long quantity = wanted.number("quantity");
        if (quantity <= 0) {
            return "a quantity of " + quantity;
        }
        return quantity > free ? quantity + " wanted, " + free + " free" : null;
    }

    @Override
    public Facts taken(Facts figures, Facts wanted) {
        return reserved(figures, wanted.number("quantity"));
    }

    @Override
    public Facts given(Facts figures, Facts wanted) {
        return reserved(figures, -wanted.number("quantity"));
    }

    private static Facts reserved(Facts figures, long more) {
        return Facts.NONE.with("onHand", figures.number("onHand")).with("reserved", figures.number("reserved") + more);
    }
}
