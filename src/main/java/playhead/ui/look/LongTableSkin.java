package playhead.ui.look;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Shows a table of millions of rows of one height as quickly as one of a hundred, wherever it stands. Everything else is as in
 * every table.
 *
 * @param <S> what a row shows
 */
public final class LongTableSkin<S> extends TableViewSkin<S> {
    /** True while the flow is told how many slots it has; set by the constructor of {@code TableViewSkin} already. */
    private boolean counting;

    /** @param table has rows of one height */
    public LongTableSkin(TableView<S> table) {
        super(table);
        flow().onPressed(table::requestFocus);
    }

    @Override
    protected VirtualFlow<TableRow<S>> createVirtualFlow() {
        return new LongFlow<>();
    }

    private LongFlow<TableRow<S>> flow() {
        return (LongFlow<TableRow<S>>) getVirtualFlow();
    }

    @Override
    protected void updateItemCount() {
        double top = flow().top();
        boolean was = flow().isLong();
        flow().use(getItemCount());
        boolean ends = flow().retreat(LongFlow.slots(getItemCount()));
        counting = true;
        super.updateItemCount();
        counting = false;
        if (ends) {
            flow().setPosition(1);
        }
        if (was && flow().isLong()) {
            flow().goTo(top);
        }
    }

    @Override
    protected int getItemCount() {
        int rows = super.getItemCount();
        return counting ? LongFlow.slots(rows) : rows;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.VERTICAL_SCROLLBAR
                ? flow().bar()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
