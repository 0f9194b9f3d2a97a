package playhead.history;

import java.util.Arrays;

/** A column at one position: the code of every member, kept up to date by walking. For one thread. */
final class DenseColumn {
    private final Chain chain;
    private final int[] start;
    private final int[] positions;
    private final int bound;
    private final int[] count;
    private final long[] code;

    /** Stands at position 0. */
    DenseColumn(Chain chain, int members) {
        this.chain = chain;
        start = chain.base().start();
        positions = chain.base().positions();
        bound = chain.merged() ? Math.min(members, chain.base().memberBound()) : -1;
        count = new int[members];
        code = new long[members];
    }

    long code(int member) {
        return code[member];
    }

    /** How many entries the member has had. */
    int count(int member) {
        return count[member];
    }

    /** Position of the member's last entry; 0 when there is none. */
    int position(int member) {
        return count[member] == 0 ? 0 : chain.position(member, count[member] - 1);
    }

    /** The event at the position, one after that of this column, touches the member. */
    void forward(int member, long position) {
        int at = count[member];
        if (bound >= 0) {
            if (member < bound) {
                int entry = start[member] + at;
                if (entry < start[member + 1] && positions[entry] == position) {
                    count[member] = at + 1;
                    code[member] = chain.base().code(entry);
                }
            }
        } else if (at < chain.count(member) && chain.position(member, at) == position) {
            count[member] = at + 1;
            code[member] = chain.code(member, at);
        }
    }

    /** The event at the position, which is that of this column, touches the member and is taken back. */
    void backward(int member, long position) {
        int at = count[member];
        if (at > 0 && chain.position(member, at - 1) == position) {
            count[member] = at - 1;
            code[member] = at == 1 ? Codes.ABSENT : chain.code(member, at - 2);
        }
    }

    /** Goes to a keyframe, given by its counts; no counts at all are those of position 0. */
    void jump(PackedLongs counts) {
        int known = Math.min(count.length, counts.size());
        counts.copyTo(count, known);
        Arrays.fill(count, known, count.length, 0);
        Arrays.fill(code, known, code.length, Codes.ABSENT);
        PackedColumn codes = chain.base().codes();
        for (int member = 0; member < known; member++) {
            int entries = count[member];
            code[member] = entries == 0 ? Codes.ABSENT : codes.get(start[member] + entries - 1);
        }
    }

    /** Goes to any position by searching every chain. */
    void search(long position) {
        for (int member = 0; member < count.length; member++) {
            int entries = chain.upTo(member, position);
            count[member] = entries;
            code[member] = entries == 0 ? Codes.ABSENT : chain.code(member, entries - 1);
        }
    }

    Chain chain() {
        return chain;
    }
}
