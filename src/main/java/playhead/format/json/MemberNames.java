package playhead.format.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Gives the same text for the same member's name, record after record. For one thread. */
final class MemberNames {
    private static final int MOST = 4_096;

    private final Map<Integer, Name> names = new HashMap<>();

    /**
     * The name in this range.
     *
     * @param hash of its bytes
     */
    String known(int hash, byte[] source, int from, int to) {
        Name name = names.get(hash);
        if (name != null && name.is(source, from, to)) {
            return name.text;
        }
        byte[] bytes = Arrays.copyOfRange(source, from, to);
        name = new Name(bytes, new String(bytes, StandardCharsets.UTF_8));
        if (names.size() < MOST) {
            names.putIfAbsent(hash, name);
        }
        return name.text;
    }

    /** A member's name and its bytes. */
    private record Name(byte[] bytes, String text) {
        boolean is(byte[] other, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, other, from, to);
        }
    }
}
