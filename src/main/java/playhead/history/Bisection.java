package playhead.history;

import java.util.List;

/**
 * Where a condition began to hold.
 *
 * @param first where it held first, or null when it never did
 * @param flips all changes, {@code first} included, in position order
 * @param before state of the first flip's entity just before it, or null
 * @param after state of the first flip's entity just after it, or null
 */
public record Bisection(Flip first, List<Flip> flips, StateRow before, StateRow after) {
    public Bisection {
        flips = List.copyOf(flips);
    }

    static Bisection of(TimeIndex index, List<Flip> flips) {
        if (flips.isEmpty()) {
            return new Bisection(null, flips, null, null);
        }
        Flip first = flips.getFirst();
        int entity = index.find(first.entity());
        return new Bisection(
                first, flips, index.row(entity, first.position() - 1), index.row(entity, first.position()));
    }
}
