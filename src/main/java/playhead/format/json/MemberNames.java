package playhead.format.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Gives the same text for the same member's name, record after record. For one thread. */
final class MemberNames {
    private static final int MOST = 4_096;

    private final Name[] last;
    private final Map<Integer, Name> names = new HashMap<>();

    /** @param places members of a record that are known by their place */
    MemberNames(int places) {
        last = new Name[places];
    }

    /** The name in this range: most often that which the record before had in this place. */
    String known(int place, int hash, byte[] source, int from, int to) {
        Name name = last[place];
        if (name != null && name.is(source, from, to)) {
            return name.text;
        }
        name = names.get(hash);
        if (name == null || !name.is(source, from, to)) {
            byte[] bytes = Arrays.copyOfRange(source, from, to);
            name = new Name(bytes, new String(bytes, StandardCharsets.UTF_8));
            if (names.size() < MOST) {
                names.putIfAbsent(hash, name);
            }
        }
        last[place] = name;
        return name.text;
    }

    /** A member's name and its bytes. */
    private record Name(byte[] bytes, String text) {
        boolean is(byte[] other, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, other, from, to);
        }
    }
}
