package playhead.saga.compare;

import java.util.ArrayList;
import java.util.List;

/** Which of two rows of names belong together, in order: a longest common subsequence. */
final class Alignment {
    private static final long MOST_CELLS = 4_000_000;
    private static final int AHEAD = 64;

    private Alignment() {}

    /** Places in both rows, -1 where one has nothing. */
    record Pair(int one, int other) {}

    /** All places of both, in order. Where both rows are very long, only a stretch ahead is searched. */
    static List<Pair> of(List<String> one, List<String> other) {
        int head = 0;
        int most = Math.min(one.size(), other.size());
        while (head < most && one.get(head).equals(other.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && one.get(one.size() - 1 - tail).equals(other.get(other.size() - 1 - tail))) {
            tail++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            pairs.add(new Pair(i, i));
        }
        List<String> left = one.subList(head, one.size() - tail);
        List<String> right = other.subList(head, other.size() - tail);
        boolean few = (long) left.size() * right.size() <= MOST_CELLS;
        for (Pair pair : few ? longest(left, right) : near(left, right)) {
            pairs.add(new Pair(pair.one() < 0 ? -1 : pair.one() + head, pair.other() < 0 ? -1 : pair.other() + head));
        }
        for (int i = tail; i > 0; i--) {
            pairs.add(new Pair(one.size() - i, other.size() - i));
        }
        return pairs;
    }

    private static List<Pair> longest(List<String> one, List<String> other) {
        int[][] best = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                best[i][j] = one.get(i).equals(other.get(j))
                        ? best[i + 1][j + 1] + 1
                        : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                pairs.add(new Pair(i++, j++));
            } else if (j == other.size() || i < one.size() && isAlone(one, other, i, j, best)) {
                pairs.add(new Pair(i++, -1));
            } else {
                pairs.add(new Pair(-1, j++));
            }
        }
        return pairs;
    }

    /** Whether the next of the first row stays alone; of two ways that are as long, a name that both still have is kept. */
    private static boolean isAlone(List<String> one, List<String> other, int i, int j, int[][] best) {
        int without = best[i + 1][j] - best[i][j + 1];
        return without > 0 || without == 0 && one.subList(i, one.size()).contains(other.get(j));
    }

    private static List<Pair> near(List<String> one, List<String> other) {
        List<Pair> pairs = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < one.size(); i++) {
            int place = other.subList(j, Math.min(other.size(), j + AHEAD)).indexOf(one.get(i));
            if (place < 0) {
                pairs.add(new Pair(i, -1));
                continue;
            }
            for (int end = j + place; j < end; j++) {
                pairs.add(new Pair(-1, j));
            }
            pairs.add(new Pair(i, j++));
        }
        while (j < other.size()) {
            pairs.add(new Pair(-1, j++));
        }
        return pairs;
    }
}
