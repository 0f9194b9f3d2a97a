package playhead.ui.state;

import java.util.Objects;
import playhead.ui.filter.FilterModel;

/**
 * Which states are shown, and how.
 *
 * @param type of the entities, or null
 * @param filter what they are filtered by
 * @param deleted whether deleted ones are shown too
 * @param sinceA whether changes are counted from A
 * @param totals whether it is said what the numbers come to
 */
public record StateChoice(String type, FilterModel.State filter, boolean deleted, boolean sinceA, boolean totals) {
    /** As it is now. */
    public static StateChoice of(StateViewModel model) {
        return new StateChoice(
                model.typeProperty().get() == null
                        ? null
                        : model.typeProperty().get().name(),
                model.filter().state(),
                model.deletedProperty().get(),
                model.sinceAProperty().get(),
                model.totals().shownProperty().get());
    }

    /** Shows the same in a model of the same log, where A is marked already. */
    public void into(StateViewModel model) {
        model.types().stream()
                .filter(known -> Objects.equals(known.name(), type))
                .findFirst()
                .ifPresent(model.typeProperty()::set);
        model.filter().goOn(filter);
        model.deletedProperty().set(deleted);
        model.sinceAProperty().set(sinceA);
        model.totals().shownProperty().set(totals);
    }
}
