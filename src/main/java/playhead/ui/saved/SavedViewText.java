package playhead.ui.saved;

import java.util.ArrayList;
import java.util.List;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.Replay;
import tools.jackson.databind.JsonNode;

/**
 * What a saved view shows, in one line.
 *
 * @param words says it
 */
public record SavedViewText(Words words) {
    private static final int LONGEST = 100;

    /** Such as {@code Events · data.amount > 100 · #42}. */
    public String about(SavedView view) {
        List<String> parts = new ArrayList<>();
        String key = "command.view." + view.view() + ".title";
        parts.add(words.has(key) ? words.text(key) : Display.safe(view.view()));
        String type = view.how().path("type").asString("");
        if (!type.isEmpty()) {
            parts.add(Display.safe(type));
        }
        String filter = filter(view.how().path("filter"));
        if (!filter.isEmpty()) {
            parts.add(Shown.cut(Display.safe(filter), LONGEST));
        }
        if (view.replay() == Replay.OCCURRED) {
            parts.add(view.replay().name());
        }
        if (view.hasPosition()) {
            parts.add(Shown.position(view.position()));
        }
        return String.join(" · ", parts);
    }

    private static String filter(JsonNode kept) {
        List<String> all = new ArrayList<>();
        kept.path("parts").forEach(part -> all.add(part.path("condition").asString("")));
        String text = kept.path("text").asString("").strip();
        if (!text.isEmpty()) {
            all.add(text);
        }
        return String.join(" && ", all);
    }
}
