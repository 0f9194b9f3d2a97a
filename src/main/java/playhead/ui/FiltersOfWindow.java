package playhead.ui;

import playhead.ui.filter.KeptFilters;

/**
 * The filters of the views that have one.
 *
 * @param model has the views
 */
record FiltersOfWindow(WindowViewModel model) {
    /** Keeps what was used in them with the workspace. */
    void keep() {
        KeptFilters.of(model.events().filter(), model.kept(), "filters.events");
        KeptFilters.of(model.state().filter(), model.kept(), "filters.state");
        KeptFilters.of(model.totals().groups().filter(), model.kept(), "filters.totals");
    }
}
