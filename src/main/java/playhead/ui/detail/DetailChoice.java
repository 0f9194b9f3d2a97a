package playhead.ui.detail;

/**
 * What is selected, and which side of it is in front.
 *
 * @param event the event, or null
 * @param entity {@code type/id}, or null
 * @param field of the entity, or null
 * @param side in front
 */
public record DetailChoice(
        DetailViewModel.SelectedEvent event, String entity, String field, DetailViewModel.Side side) {
    /** As it is now. */
    public static DetailChoice of(DetailViewModel model) {
        return new DetailChoice(
                model.eventProperty().get(),
                model.entityProperty().get(),
                model.fieldProperty().get(),
                model.sideProperty().get());
    }

    /** Selects the same in a model that shows the same log. */
    public void into(DetailViewModel model) {
        model.select(entity, field);
        if (event != null) {
            model.select(event.position(), event.event());
        }
        model.sideProperty().set(side);
    }
}
