package playhead.history;

import java.util.Arrays;

/** Keeps the first members in an order: a bounded heap with the last of them on top. For one thread. */
final class TopMembers {
    private final SortKey key;
    private final int offset;
    private final int wanted;
    private int[] heap;
    private int size;
    private long offered;

    /** @param members how many may be offered at most */
    TopMembers(SortKey key, long offset, long limit, int members) {
        this.key = key;
        this.offset = (int) Math.min(offset, members);
        wanted = (int) Math.min(members, limit > members ? members : offset + limit);
        heap = new int[Math.min(wanted, 256)];
    }

    void offer(int member) {
        offered++;
        if (size < wanted) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, Math.min(wanted, size * 2));
            }
            heap[size] = member;
            up(size++);
        } else if (wanted > 0 && key.compare(member, heap[0]) < 0) {
            heap[0] = member;
            down(0, size);
        }
    }

    long offered() {
        return offered;
    }

    /** The members from the offset on, in order. Ends the use of this object. */
    int[] page() {
        for (int end = size - 1; end > 0; end--) {
            int last = heap[0];
            heap[0] = heap[end];
            heap[end] = last;
            down(0, end);
        }
        return offset >= size ? new int[0] : Arrays.copyOfRange(heap, offset, size);
    }

    private void up(int at) {
        int member = heap[at];
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (key.compare(heap[parent], member) >= 0) {
                break;
            }
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = member;
    }

    private void down(int at, int end) {
        int member = heap[at];
        while (at * 2 + 1 < end) {
            int child = at * 2 + 1;
            if (child + 1 < end && key.compare(heap[child + 1], heap[child]) > 0) {
                child++;
            }
            if (key.compare(heap[child], member) <= 0) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = member;
    }
}
