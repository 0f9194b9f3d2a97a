package playhead.fold.rules;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.expression.JsonCell;
import playhead.expression.Row;

/** Initial values as written in YAML, as JSON. */
final class Initial {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,100})?");

    private Initial() {}

    /** The value, or null when it is none that JSON has as a scalar. */
    static Json read(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return null;
        }
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return Json.canonical("null");
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Json.canonical(text.toLowerCase(java.util.Locale.ROOT));
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            return NUMBER.matcher(text).matches() ? Json.canonical(text) : null;
        }
        return JsonText.quoted(text);
    }

    static Row.Kind kind(Json value) {
        JsonCell cell = new JsonCell();
        cell.on(value);
        return cell.kind();
    }
}
