package playhead.ui.timeline;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.replay.ReplayCommands;
import playhead.ui.text.Words;

/** What is shown of the timeline, and choosing on it. */
public final class TimelineCommands {
    private static final double ZOOM = 1.5;
    private static final double PAN = 0.2;

    private TimelineCommands() {}

    /**
     * Adds the commands of the timeline.
     *
     * @param whyClosed the reason why nothing can be done because no log is open, or null
     */
    public static void addTo(
            CommandRegistry registry, Words words, TimelineViewModel timeline, Supplier<String> whyClosed) {
        CommandGroup group = new CommandGroup(registry, words, "timeline");
        Brush brush = timeline.brush();
        group.look("timeline.all", whyClosed, timeline::showAll, "0");
        group.look("timeline.axis", either(whyClosed, timeline.choice()::whyNoTimes), timeline.choice()::change, "T");
        group.look(
                "timeline.idle",
                either(whyClosed, timeline.choice()::whyNotFolded),
                timeline.choice()::changeFolding,
                "Shift+T");
        group.look("timeline.zoomIn", whyClosed, () -> timeline.zoom(1 / ZOOM, middle(timeline)), "W");
        group.look("timeline.zoomOut", whyClosed, () -> timeline.zoom(ZOOM, middle(timeline)), "S");
        group.look("timeline.panLeft", whyClosed, () -> pan(timeline, -PAN), "A");
        group.look("timeline.panRight", whyClosed, () -> pan(timeline, PAN), "D");
        group.look("timeline.zoomSelection", either(whyClosed, brush::whyNone), brush::zoom, "F");
        group.look("timeline.dropSelection", either(whyClosed, brush::whyNone), brush::drop);
        group.look("timeline.selectBetween", whyClosed, brush::selectBetween, "Alt+O");
        group.look("timeline.loopSelection", either(whyClosed, brush::whyNone), brush::loop, "Alt+I");
        group.look(
                "timeline.coverage",
                either(whyClosed, timeline.coverage()::whyNone),
                timeline.coverage()::toggle,
                "Shift+C");
        ReplayCommands replay = new ReplayCommands(registry, words, whyClosed);
        replay.add(timeline.player(), timeline.playhead());
        replay.add(timeline.stepping());
        replay.add(timeline.marks());
    }

    private static Supplier<String> either(Supplier<String> first, Supplier<String> second) {
        return () -> first.get() == null ? second.get() : first.get();
    }

    /** The playhead when it is shown, else the middle of what is shown. */
    private static double middle(TimelineViewModel timeline) {
        double head = timeline.place(timeline.playhead().atProperty().get());
        return timeline.spanProperty().get().contains(head) ? head : timeline.placeAt(0.5);
    }

    private static void pan(TimelineViewModel timeline, double share) {
        timeline.pan(share * timeline.spanProperty().get().length());
    }
}
