package playhead.ui.view;

import javafx.scene.Node;

/** A view whose node is made when it is first asked for, since most of a session's views are never opened. */
public abstract class LaterView implements View {
    private final String id;
    private final String icon;
    private Node node;

    /**
     * Names a view.
     *
     * @param id as {@link #id} says
     * @param icon as {@link #icon} says
     */
    protected LaterView(String id, String icon) {
        this.id = id;
        this.icon = icon;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String icon() {
        return icon;
    }

    @Override
    public final Node node() {
        if (node == null) {
            node = make();
        }
        return node;
    }

    /** Makes what is shown; called once. */
    protected abstract Node make();
}
