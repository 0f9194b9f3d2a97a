package playhead.lab.rules;

import java.util.List;

/** Goods on a shelf: what is reserved is no longer there for others. */
public final class Goods implements Resource {
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
        long free = figures.number("onHand") - figures.number("reserved");
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
