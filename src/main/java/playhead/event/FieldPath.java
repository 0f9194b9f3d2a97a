package playhead.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in the state of an entity. Shown dotted; a part with a dot or quotation mark in it is quoted,
 * so {@code a.b} is nesting and {@code "a.b"} is one key.
 *
 * @param parts keys from the outermost, at least one
 */
public record FieldPath(List<String> parts) {
    public FieldPath {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a path has a part");
        }
    }

    /** The path of a top-level key. */
    public static FieldPath of(String key) {
        return new FieldPath(List.of(key));
    }

    /** The first keys of this path, at least one. */
    public FieldPath first(int count) {
        return new FieldPath(parts.subList(0, count));
    }

    /** This path with one more key. */
    public FieldPath then(String key) {
        List<String> longer = new ArrayList<>(parts);
        longer.add(key);
        return new FieldPath(longer);
    }

    /** The path that a person writes: dots nest, quotation marks keep a dot. The opposite of {@link #toString()}. */
    public static FieldPath parse(String shown) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (quoted && c == '"' && i + 1 < shown.length() && shown.charAt(i + 1) == '"') {
                part.append(c);
                i++;
            } else if (c == '"' && (quoted || part.isEmpty())) {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return new FieldPath(parts);
    }

    /** Dotted, as columns are headed. */
    @Override
    public String toString() {
        if (parts.size() == 1 && isPlain(parts.getFirst())) {
            return parts.getFirst();
        }
        StringBuilder shown = new StringBuilder();
        for (String part : parts) {
            if (!shown.isEmpty()) {
                shown.append('.');
            }
            shown.append(shown(part));
        }
        return shown.toString();
    }

    /** A key as it stands in a path: quoted where it has a dot or quotation mark in it. */
    public static String shown(String part) {
        return isPlain(part) ? part : '"' + part.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String part) {
        return !part.isEmpty() && part.indexOf('.') < 0 && part.indexOf('"') < 0;
    }
}
