package playhead.ui.watch;

import playhead.event.Json;
import playhead.history.FieldChange;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * What is said of a watch.
 *
 * @param words in which
 */
record WatchText(Words words) {
    private static final int LONGEST = 60;

    /** What is watched. */
    String of(Watched watched) {
        String what = every(watched);
        return watched.once() ? words.text("watch.once", what) : what;
    }

    private String every(Watched watched) {
        if (watched.ofEvents()) {
            return watched.condition() == null
                    ? words.text("watch.events")
                    : words.text("watch.ofEvents", cut(watched.condition()));
        }
        String whose = name(watched.entity() == null ? watched.type() : watched.entity());
        if (watched.condition() != null) {
            String scope =
                    watched.entity() != null ? "watch.ofEntity" : watched.each() ? "watch.ofEach" : "watch.ofType";
            return words.text(scope, cut(watched.condition()), whose);
        }
        return watched.field() == null
                ? words.text("watch.ofAny", whose)
                : words.text("watch.ofField", cut(watched.field()), whose);
    }

    /** What happened at a place. */
    String of(Stop stop, Watched watched) {
        String place = Shown.position(stop.at());
        if (stop.entity() == null) {
            return words.text("watch.fits", place, cut(watched.condition()));
        }
        FieldChange change = stop.change();
        if (change == null) {
            return words.text("watch.became", place, cut(stop.event()), cut(watched.condition()), name(stop.entity()));
        }
        return words.text(
                "watch.changed",
                place,
                cut(stop.event()),
                cut(change.field().toString()),
                value(change.old()),
                value(change.now()));
    }

    private static String value(Json value) {
        return value == null ? Shown.ABSENT : cut(Shown.value(value));
    }

    private static String name(String reference) {
        return cut(reference.substring(reference.indexOf('/') + 1));
    }

    private static String cut(String text) {
        return Shown.cut(Display.safe(text), LONGEST);
    }
}
