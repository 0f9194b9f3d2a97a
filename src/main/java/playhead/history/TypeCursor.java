package playhead.history;

import java.util.Arrays;

/**
 * One entity type at one position, for the columns in use. Steps by the events between, jumps from the nearest
 * keyframe, whichever is nearer. For one thread.
 */
final class TypeCursor {
    /** What loading a keyframe costs for a member, in steps. */
    private static final int MEMBERS_A_STEP = 2;

    private final TimeIndex index;
    private final TypeIndex type;
    private final DenseColumn presence;
    private final DenseColumn[] columns;
    private DenseColumn[] used;
    private long position;

    /** Stands at position 0. */
    TypeCursor(TimeIndex index, TypeIndex type) {
        this.index = index;
        this.type = type;
        presence = new DenseColumn(type.presence(), type.members());
        columns = new DenseColumn[type.columnCount()];
        used = new DenseColumn[] {presence};
    }

    TypeIndex type() {
        return type;
    }

    DenseColumn presence() {
        return presence;
    }

    long position() {
        return position;
    }

    /** Makes exactly these columns dense; the others are dropped. */
    void use(int... wanted) {
        DenseColumn[] kept = new DenseColumn[columns.length];
        for (int column : wanted) {
            if (columns[column] == null) {
                columns[column] = new DenseColumn(type.column(column).chain(), type.members());
                columns[column].search(position);
            }
            kept[column] = columns[column];
        }
        System.arraycopy(kept, 0, columns, 0, kept.length);
        DenseColumn[] all = Arrays.stream(kept).filter(column -> column != null).toArray(DenseColumn[]::new);
        used = Arrays.copyOf(all, all.length + 1);
        used[all.length] = presence;
    }

    /** A column that is in use. */
    DenseColumn column(int number) {
        return columns[number];
    }

    /** Applies the event after the position to one member only; the caller does so for all that it touches. */
    void stepMember(int member, long at) {
        for (DenseColumn column : used) {
            column.forward(member, at);
        }
        position = at;
    }

    /** Goes to a position, 0 to the end of the index. */
    void seek(long target) {
        long start = presence.chain().base().keyframes().nearest(target);
        long walk = Math.abs(target - position);
        long fromStart = Math.abs(target - start) + type.members() / MEMBERS_A_STEP;
        if (fromStart < walk) {
            jump(start);
        }
        if (target >= position) {
            walkForward(target);
        } else {
            walkBackward(target);
        }
        position = target;
    }

    private void jump(long keyframe) {
        for (DenseColumn column : used) {
            PackedLongs counts = keyframe == 0
                    ? PackedLongs.EMPTY
                    : column.chain().base().keyframes().at(keyframe);
            if (counts != null) {
                column.jump(counts);
            } else {
                column.search(keyframe); // a column that ends before, or is so large that its keyframes are fewer
            }
        }
        position = keyframe;
    }

    private void walkForward(long target) {
        Headers headers = index.headers();
        int[] further = headers.furtherPositions();
        int next = headers.furtherFrom(position + 1);
        for (long at = position + 1; at <= target; at++) {
            int home = headers.home(at);
            if (home >= 0 && index.schema().typeOf(home) == type.type()) {
                int member = index.schema().memberOf(home);
                for (DenseColumn column : used) {
                    column.forward(member, at);
                }
            }
            for (; next < further.length && further[next] == at; next++) {
                int entity = headers.furtherEntities()[next];
                if (index.schema().typeOf(entity) == type.type()) {
                    int member = index.schema().memberOf(entity);
                    for (DenseColumn column : used) {
                        column.forward(member, at);
                    }
                }
            }
        }
    }

    private void walkBackward(long target) {
        Headers headers = index.headers();
        int[] further = headers.furtherPositions();
        int next = headers.furtherFrom(position + 1) - 1;
        for (long at = position; at > target; at--) {
            int home = headers.home(at);
            if (home >= 0 && index.schema().typeOf(home) == type.type()) {
                int member = index.schema().memberOf(home);
                for (DenseColumn column : used) {
                    column.backward(member, at);
                }
            }
            for (; next >= 0 && further[next] == at; next--) {
                int entity = headers.furtherEntities()[next];
                if (index.schema().typeOf(entity) == type.type()) {
                    int member = index.schema().memberOf(entity);
                    for (DenseColumn column : used) {
                        column.backward(member, at);
                    }
                }
            }
        }
    }
}
