package playhead.format.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import playhead.format.Role;
import playhead.format.RoleNames;

/** The columns of a file: their names, made unique, and which of them carry roles by name. */
final class Header {
    private final List<String> names;

    private Header(List<String> names) {
        this.names = names;
    }

    /** Blank names become {@code column 3}, repeated ones get {@code  (2)}. */
    static Header of(List<String> written) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String name : written) {
            String wanted = name.isBlank() ? "column " + (names.size() + 1) : name.strip();
            String free = wanted;
            for (int count = 2; !taken.add(free); count++) {
                free = wanted + " (" + count + ")";
            }
            names.add(free);
        }
        return new Header(names);
    }

    /** Names of the columns in file order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Number of columns. */
    int size() {
        return names.size();
    }

    /** Name of a column; the same object every time. */
    String name(int column) {
        return names.get(column);
    }

    /** The column of exactly this name, -1 if there is none. */
    int column(String name) {
        return names.indexOf(name);
    }

    /** The column that carries a role: the first wanted name that a column has, -1 if none. */
    int role(Role role, RoleNames roles) {
        for (String wanted : roles.names().getOrDefault(role, List.of())) {
            for (int i = 0; i < names.size(); i++) {
                if (plain(names.get(i)).equals(plain(wanted))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
