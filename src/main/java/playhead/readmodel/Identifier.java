package playhead.readmodel;

/** Names as SQL writes them. The one place where a name becomes part of a statement. */
public final class Identifier {
    private Identifier() {}

    /** A text as an SQL literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The name as a quoted SQL identifier: whatever it holds, it stays one name. */
    public static String quote(String name) {
        StringBuilder quoted = new StringBuilder(name.length() + 2).append('"');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            quoted.append(c);
            if (c == '"') {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
