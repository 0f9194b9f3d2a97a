package playhead.saga.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds places for the numbers of edges along their curves, so that none covers another while there is room. */
final class LabelPlaces {
    private static final double SIZE = 11;
    private static final double HEIGHT = 15;
    /** The places that are tried, best first, as parts of the way along the curve. */
    private static final double[] DOWN = {0.36, 0.52, 0.68, 0.28, 0.44, 0.6, 0.76, 0.84};

    private static final double[] BACK = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};

    private final List<Place> taken = new ArrayList<>();

    /**
     * Where a number stands.
     *
     * @param x its middle
     * @param y its middle
     * @param width of the number with some air
     */
    record Place(double x, double y, double width) {
        private boolean covers(Place other) {
            return Math.abs(x - other.x) < (width + other.width) / 2 && Math.abs(y - other.y) < HEIGHT;
        }

        /** Whether a point is on the number. */
        boolean has(double pointX, double pointY) {
            return Math.abs(x - pointX) <= width / 2 && Math.abs(y - pointY) <= HEIGHT / 2;
        }
    }

    /** Takes the best place that is free, the very best when none is. */
    Place take(Pen.Curve along, boolean back, int number) {
        double width = TextWidth.of(String.format(Locale.ROOT, "%,d", number), SIZE) + 4;
        Place best = null;
        for (double part : back ? BACK : DOWN) {
            Place place = new Place(along.x(part), along.y(part), width);
            if (taken.stream().noneMatch(place::covers)) {
                taken.add(place);
                return place;
            }
            best = best == null ? place : best;
        }
        taken.add(best);
        return best;
    }
}
