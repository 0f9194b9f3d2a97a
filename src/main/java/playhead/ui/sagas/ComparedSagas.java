package playhead.ui.sagas;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.saga.Saga;
import playhead.saga.SagaList;
import playhead.saga.compare.SagaComparison;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;

/** The saga that was marked beside the one that is selected, both as they stood at the playhead. For the window's thread. */
final class ComparedSagas {
    private final LatestRequest lane;
    private final ChosenSaga chosen;
    private final ReadOnlyObjectWrapper<SagaComparison> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper marked = new ReadOnlyStringWrapper("");
    private SagaSource source;

    ComparedSagas(Background background, ChosenSaga chosen) {
        this.lane = background.lane();
        this.chosen = chosen;
        chosen.nowProperty().addListener(changed -> ask());
        chosen.faceProperty().addListener(changed -> ask());
    }

    /** The sagas of another log; null for none. Nothing is marked any more. */
    void open(SagaSource opened) {
        lane.forget();
        source = opened;
        marked.set("");
        compared.set(null);
    }

    /** Goes on with the same log, which has more events now. */
    void grow(SagaSource grown) {
        source = grown;
        ask();
    }

    /** Marks the selected saga. */
    void mark() {
        if (chosen.id() != null) {
            marked.set(chosen.id());
            ask();
        }
    }

    private void ask() {
        Saga selected = chosen.nowProperty().get();
        SagaList list = chosen.list();
        String wanted = marked.get();
        SagaSource asked = source;
        if (chosen.faceProperty().get() != Face.COMPARE
                || asked == null
                || selected == null
                || list == null
                || wanted.isEmpty()
                || wanted.equals(selected.row().id())) {
            lane.forget();
            compared.set(null);
            return;
        }
        lane.ask(
                () -> {
                    int number = list.find(wanted);
                    return number < 0 ? null : asked.compared(list.saga(number), selected);
                },
                compared::set);
    }

    /** Both side by side, the marked one first; null while there are not two. */
    ReadOnlyObjectProperty<SagaComparison> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Id of the saga that is marked, empty for none. */
    ReadOnlyStringProperty markedProperty() {
        return marked.getReadOnlyProperty();
    }
}
