package playhead.ui;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.command.CommandButtons;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;
import playhead.ui.view.View;

/**
 * The tabs of the large views. A view that is not in front is put into its tab later: it would be styled and laid out
 * with everything else, though nobody sees it.
 *
 * @param tabs one for each view, in their order
 * @param views what is shown in them
 */
record ViewTabs(TabPane tabs, List<View> views) {
    /** Makes the tabs, without what is in them. */
    void name(CommandRegistry commands, Words words) {
        for (View view : views) {
            Tab tab = new Tab(words.text("view." + view.id() + ".title"));
            tab.setGraphic(new FontIcon(view.icon()));
            tab.setTooltip(CommandButtons.tooltip(commands.get("view." + view.id())));
            tabs.getTabs().add(tab);
        }
    }

    /**
     * Puts the views into their tabs.
     *
     * @param later makes what an open log is shown in: the view in front
     * @param leisure makes the others, unless they are brought to the front sooner
     */
    void fill(LaterParts later, LaterParts leisure) {
        later.add(() -> fill(tabs.getSelectionModel().getSelectedIndex()));
        for (int i = 0; i < views.size(); i++) {
            int index = i;
            leisure.add(() -> fill(index));
        }
        tabs.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> fill(is.intValue()));
    }

    /**
     * Takes the views out that are not in front: what another log changes in them would be laid out with the view in front.
     *
     * @param room takes one out
     * @param leisure puts it back, unless it is brought to the front sooner
     */
    void empty(LaterParts room, LaterParts leisure) {
        for (int i = 0; i < views.size(); i++) {
            int index = i;
            room.add(() -> {
                Tab tab = tabs.getTabs().get(index);
                if (tab.getContent() != null && !tab.isSelected()) {
                    tab.setContent(null);
                    leisure.add(() -> fill(index));
                }
            });
        }
    }

    /** The view in front. */
    View front() {
        return views.get(tabs.getSelectionModel().getSelectedIndex());
    }

    /** Brings a view to the front. */
    void show(View view) {
        tabs.getSelectionModel().select(views.indexOf(view));
    }

    /** Brings the view with an id to the front, if there is one. */
    void show(String id) {
        views.stream().filter(view -> view.id().equals(id)).findFirst().ifPresent(this::show);
    }

    private void fill(int index) {
        Tab tab = tabs.getTabs().get(index);
        if (tab.getContent() == null) {
            tab.setContent(views.get(index).node());
        }
    }
}
