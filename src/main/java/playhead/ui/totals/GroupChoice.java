package playhead.ui.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import playhead.ui.filter.FilterModel;

/**
 * What is counted, and by what.
 *
 * @param type of the entities, null for events
 * @param keys the fields grouped by, null for none
 * @param sum the field that is summed up, or null
 * @param distinct the field whose different values are counted, or null
 * @param filter what is counted of it
 */
public record GroupChoice(String type, List<String> keys, String sum, String distinct, FilterModel.State filter) {
    /** As it is now. */
    public static GroupChoice of(GroupsViewModel model) {
        Counted counted = model.countedProperty().get();
        List<String> keys = new ArrayList<>();
        model.keys().stream().map(StringProperty::get).forEach(keys::add);
        return new GroupChoice(
                counted == null ? null : counted.type(),
                keys,
                model.sumProperty().get(),
                model.distinctProperty().get(),
                model.filter().state());
    }

    /** Counts the same in a model of the same log, as soon as it knows what can be counted. */
    public void into(GroupsViewModel model) {
        if (model.countedProperty().get() != null) {
            set(model);
            return;
        }
        model.countedProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Counted> property, Counted was, Counted is) {
                property.removeListener(this);
                if (is != null) {
                    set(model);
                }
            }
        });
    }

    private void set(GroupsViewModel model) {
        model.choices().stream()
                .filter(known -> Objects.equals(known.type(), type))
                .findFirst()
                .ifPresent(model.countedProperty()::set);
        for (int i = 0; i < keys.size(); i++) {
            model.keys().get(i).set(keys.get(i));
        }
        model.sumProperty().set(sum);
        model.distinctProperty().set(distinct);
        model.filter().goOn(filter);
    }
}
