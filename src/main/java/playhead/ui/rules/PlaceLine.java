package playhead.ui.rules;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Json;
import playhead.ui.text.Shown;
import playhead.workspace.Display;

/**
 * A place where a rule is broken, with what its condition speaks of.
 *
 * @param place the place
 * @param names what is spoken of
 * @param values Java null where there was none
 */
record PlaceLine(Place place, List<String> names, Json[] values) {
    private static final int LONGEST = 60;

    /** Each name with its value. */
    String said() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String value = values[i] == null ? Shown.ABSENT : Shown.cut(Shown.value(values[i]), LONGEST);
            parts.add(Display.safe(names.get(i)) + " = " + value);
        }
        return String.join(" · ", parts);
    }
}
