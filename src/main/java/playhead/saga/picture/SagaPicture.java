package playhead.saga.picture;

import java.util.Arrays;
import java.util.List;
import playhead.saga.Expectation;
import playhead.saga.Saga;

/** A saga, laid out. Immutable: what had happened at a moment is a matter of painting it. */
public final class SagaPicture {
    /** Height of the strip above the lanes: what is expected. */
    static final double HEAD = 34;
    /** Width of the names of the lanes. */
    public static final double NAMES = 150;

    private final Saga saga;
    private final Slots slots;
    private final List<Lane> lanes;
    private final int[] laneOf;
    private final Bar[] barOf;
    private final List<Ribbon> ribbons;
    private final List<Ahead> ahead;
    private final long[] positions;
    private final double height;

    SagaPicture(
            Saga saga,
            Slots slots,
            List<Lane> lanes,
            int[] laneOf,
            Bar[] barOf,
            List<Ribbon> ribbons,
            List<Ahead> ahead) {
        this.saga = saga;
        this.slots = slots;
        this.lanes = List.copyOf(lanes);
        this.laneOf = laneOf;
        this.barOf = barOf;
        this.ribbons = List.copyOf(ribbons);
        this.ahead = List.copyOf(ahead);
        this.positions =
                saga.events().stream().mapToLong(event -> event.position()).toArray();
        double at = HEAD;
        for (Lane lane : this.lanes) {
            at = lane.put(at);
        }
        this.height = at;
    }

    /**
     * Lays a saga out.
     *
     * @param folded whether loops are folded
     */
    public static SagaPicture of(Saga saga, Across across, boolean folded) {
        return of(saga, List.of(), across, folded);
    }

    /**
     * Lays a saga out with what may still come of it, which stands apart: it is no evidence.
     *
     * @param expected what may come
     * @param folded whether loops are folded
     */
    public static SagaPicture of(Saga saga, List<Expectation> expected, Across across, boolean folded) {
        return new PictureBuilder(saga, across, folded).build(expected);
    }

    /** What is shown. */
    public Saga saga() {
        return saga;
    }

    /** How many of its events stand at or before a position. */
    public int happened(long position) {
        int found = Arrays.binarySearch(positions, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Index of the event at a position, or -1. */
    public int event(long position) {
        int found = Arrays.binarySearch(positions, position);
        return found >= 0 ? found : -1;
    }

    /** Where events stand. */
    public Slots slots() {
        return slots;
    }

    /** The participants. */
    public List<Lane> lanes() {
        return lanes;
    }

    /** Number of the lane of an event. */
    public int lane(int event) {
        return laneOf[event];
    }

    /** The bar of the step or undoing that an event belongs to, in whatever lane; null for none. */
    public Bar bar(int event) {
        return barOf[event];
    }

    /** Whether an event stands beside the bars. */
    boolean isLoose(int event) {
        return barOf[event] == null || barOf[event].lane() != laneOf[event];
    }

    List<Ribbon> ribbons() {
        return ribbons;
    }

    /** Middle of an event from left to right, at a zoom of 1. */
    public double x(int event) {
        return slots.x(slots.of(event));
    }

    /** Middle of an event from top to bottom. */
    public double y(int event) {
        return isLoose(event) ? lanes.get(laneOf[event]).eventsY() : y(barOf[event]);
    }

    /** Middle of a bar from top to bottom. */
    double y(Bar bar) {
        return lanes.get(bar.lane()).rowY(bar.row());
    }

    /** What may still come, by how long it usually takes. */
    public List<Ahead> ahead() {
        return ahead;
    }

    /** The same picture of what had happened, laid out in another way. */
    public SagaPicture again(Across across, boolean folded) {
        return of(saga, ahead.stream().map(Ahead::expected).toList(), across, folded);
    }

    /** Width without the names, at a zoom. What may still come is as wide at every zoom. */
    public double width(double zoom) {
        return slots.width() * zoom + ahead.size() * AheadPainter.COLUMN + (ahead.isEmpty() ? 0 : AheadPainter.EDGE);
    }

    /** Height of all lanes. */
    public double height() {
        return height;
    }
}
