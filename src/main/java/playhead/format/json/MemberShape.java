package playhead.format.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The names that an object has had up to here, in their order: a place in the tree of all such beginnings. Objects of a
 * log have few shapes, so the next name is mostly the one that came next the last time. It is compared only: no name is
 * twice on a way through the tree. For one thread.
 */
final class MemberShape {
    /** Where objects have more ways to go on, or the tree is this large, it does not grow. */
    private static final int MOST_NEXT = 32;

    private static final int MOST = 1 << 14;

    private final Growth growth;
    private final MemberShape before;
    private final String name;
    private final int hash;
    /** {@code "name":} as it stands where there are no blanks. */
    private final byte[] key;

    private final int members;

    private final List<MemberShape> next = new ArrayList<>(0);
    private MemberShape guess;
    private MemberShape inside;

    private MemberShape(Growth growth, MemberShape before, String name, int hash, byte[] key) {
        this.growth = growth;
        this.before = before;
        this.name = name;
        this.hash = hash;
        this.key = key;
        this.members = before == null ? 0 : before.members + 1;
    }

    /** How large a tree is, and the names in it. */
    private static final class Growth {
        private final MemberNames names = new MemberNames();
        private int shapes;
    }

    /** The beginning of objects in a tree of its own. */
    static MemberShape root() {
        return new MemberShape(new Growth(), null, null, 0, new byte[0]);
    }

    /** The last of the names, the same object for the same name. */
    String name() {
        return name;
    }

    /** How many names there are up to here. */
    int members() {
        return members;
    }

    /** Bytes of the last name with its marks and colon. */
    int length() {
        return key.length;
    }

    /** The beginning of objects that are this member's value. */
    MemberShape inside() {
        if (inside == null) {
            inside = new MemberShape(growth, null, null, 0, key);
        }
        return inside;
    }

    /** The shape with the name that stands here, if it is the one that came next the last time; else null. */
    MemberShape guess(byte[] source, int at, int end) {
        MemberShape likely = guess;
        return likely != null
                        && likely.key.length <= end - at
                        && Arrays.equals(likely.key, 0, likely.key.length, source, at, at + likely.key.length)
                ? likely
                : null;
    }

    /** The shape with one more name, whose bytes these are; null if that may be a repetition. */
    MemberShape then(byte[] source, int from, int to) {
        int its = 0;
        for (int i = from; i < to; i++) {
            its = 31 * its + source[i];
        }
        for (MemberShape one = this; one.before != null; one = one.before) {
            if (one.hash == its) {
                return null;
            }
        }
        for (MemberShape one : next) {
            if (one.hash == its && Arrays.equals(one.key, 1, one.key.length - 2, source, from, to)) {
                guess = one;
                return one;
            }
        }
        byte[] quoted = new byte[to - from + 3];
        quoted[0] = '"';
        System.arraycopy(source, from, quoted, 1, to - from);
        quoted[quoted.length - 2] = '"';
        quoted[quoted.length - 1] = ':';
        MemberShape fresh = new MemberShape(growth, this, growth.names.known(its, source, from, to), its, quoted);
        if (growth.shapes < MOST && next.size() < MOST_NEXT) {
            next.add(fresh);
            growth.shapes++;
            guess = fresh;
        }
        return fresh;
    }
}
