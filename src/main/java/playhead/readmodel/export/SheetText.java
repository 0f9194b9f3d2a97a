package playhead.readmodel.export;

import java.nio.charset.StandardCharsets;
import playhead.event.Json;
import playhead.event.JsonText;

/** Cells as plain text: texts without quotation marks, nothing for null and for what is not there, else the JSON. */
final class SheetText {
    private SheetText() {}

    static String of(Json cell) {
        if (cell == null) {
            return "";
        }
        byte[] json = cell.bytes();
        return switch (json[0]) {
            case '"' -> JsonText.unquote(json, 0, json.length);
            case 'n' -> "";
            default -> new String(json, StandardCharsets.UTF_8);
        };
    }

    static boolean isNumber(Json cell) {
        return cell != null && (cell.bytes()[0] == '-' || cell.bytes()[0] >= '0' && cell.bytes()[0] <= '9');
    }
}
