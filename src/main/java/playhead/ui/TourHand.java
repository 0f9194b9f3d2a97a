package playhead.ui;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import playhead.ui.text.Words;

/** What a hand at the window would do. For the window's thread. */
final class TourHand {
    private final PlayheadWindow window;

    TourHand(PlayheadWindow window) {
        this.window = window;
    }

    Words words() {
        return window.words();
    }

    WindowViewModel model() {
        return window.model();
    }

    void select(String table, int row) {
        TableView<?> view = (TableView<?>) window.scene().lookup(table);
        view.getSelectionModel().select(row);
        view.scrollTo(Math.max(0, row - 6));
    }

    Node find(String query) {
        return window.scene().lookup(query);
    }

    void fire(String button) {
        ((ButtonBase) find(button)).fire();
    }

    void type(String field, String text) {
        ((TextField) window.scene().lookup(field)).setText(text);
    }

    void choose(String type) {
        model().state().types().stream()
                .filter(summary -> summary.name().equals(type))
                .findFirst()
                .ifPresent(model().state().typeProperty()::set);
    }

    void filterEvents(String condition) {
        model().events().filter().setCondition(condition);
    }

    /** Drags the playhead to a share of the stretch that the timeline shows. */
    void drag(double share) {
        model().timeline().drag(model().timeline().placeAt(share));
    }
}
