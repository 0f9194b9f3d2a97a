package playhead.ui;

import playhead.ui.colour.UndoCells;
import playhead.ui.command.CommandRegistry;
import playhead.ui.detail.DetailController;
import playhead.ui.look.Screens;
import playhead.ui.opening.FilePicker;
import playhead.ui.timeline.KnownTypes;

/**
 * What stands around the start page once a log is open: mode, details, views, and the import.
 *
 * @param model what is shown
 * @param commands what buttons call
 * @param screens loads them
 */
record Surroundings(WindowViewModel model, CommandRegistry commands, Screens screens) {
    /**
     * Has everything made and put into its place.
     *
     * @param controller has the places
     * @param picker lets the user choose files
     * @param later makes what an open log is shown in
     * @param leisure makes what is not seen before the user asks for it
     */
    void place(WindowController controller, FilePicker picker, LaterParts later, LaterParts leisure) {
        ModeBar mode = new ModeBar(model, commands, screens.words());
        later.add(() -> {
            controller.place(Place.MODE, screens.load("mode", mode));
            mode.frame(controller.frame());
        });
        later.add(() -> controller.place(
                Place.DETAIL,
                screens.load(
                        "detail",
                        new DetailController(
                                model.detail(),
                                model.look(),
                                screens.words(),
                                new UndoCells(new KnownTypes(model.timeline()).undoings(), screens.words())))));
        controller.placeViews(later, leisure);
        model.wizard()
                .load(
                        screens,
                        commands,
                        model.look(),
                        picker::log,
                        part -> controller.place(Place.WIZARD, part),
                        leisure::add);
    }
}
