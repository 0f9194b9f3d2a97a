package playhead.importing.mapping;

/** Reads an entity's type from its id where the source names none. Pure. */
public final class EntityTypes {
    /** Type of ids that name none. */
    public static final String UNNAMED = "entity";

    private static final int UUID_LENGTH = 36;

    private EntityTypes() {}

    /**
     * The type that stands before the id part: {@code order-saga-0000001} is an {@code order-saga}.
     *
     * <p>The id part is a UUID or the last dash part that has a digit; without one, the type is the text before the
     * first dash, or all of it. Dash parts of digits only are cut from the end of the type; what is then empty is {@link #UNNAMED}.
     *
     * @param id as the source writes it
     */
    public static String of(String id) {
        int end = nameEnd(id);
        while (end > 0) {
            int dash = id.lastIndexOf('-', end - 1);
            if (!isNumeric(id, dash + 1, end)) {
                break;
            }
            end = Math.max(dash, 0);
        }
        return end <= 0 ? UNNAMED : id.substring(0, end);
    }

    private static int nameEnd(String id) {
        int uuid = id.length() - UUID_LENGTH;
        if (uuid == 0 && isUuid(id, 0)) {
            return 0;
        }
        if (uuid > 0 && "-_:/.".indexOf(id.charAt(uuid - 1)) >= 0 && isUuid(id, uuid)) {
            return uuid - 1;
        }
        int end = id.length();
        while (end >= 0) {
            int dash = id.lastIndexOf('-', end - 1);
            if (hasDigit(id, dash + 1, end)) {
                return dash;
            }
            end = dash;
        }
        int first = id.indexOf('-');
        return first < 0 ? id.length() : first;
    }

    private static boolean isUuid(String id, int from) {
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(from + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String id, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDigit(id.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** True for an empty part as well: a name does not end in a dash. */
    private static boolean isNumeric(String id, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
