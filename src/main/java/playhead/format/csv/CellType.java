package playhead.format.csv;

import java.util.Locale;

/** What the values of a column are. */
enum CellType {
    TEXT,
    NUMBER,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    JSON,
    /** A JSON object where a cell holds one, else text. */
    DOCUMENT;

    /** The type of a name in a mapping; unknown names are text. */
    static CellType named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "integer" -> INTEGER;
            case "decimal" -> DECIMAL;
            case "boolean" -> BOOLEAN;
            case "json" -> JSON;
            default -> TEXT;
        };
    }
}
