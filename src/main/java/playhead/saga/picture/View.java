package playhead.saga.picture;

/**
 * What is looked at of a picture.
 *
 * @param x pixels of it that lie left of what is seen
 * @param y pixels of it that lie above what is seen
 * @param width of what is seen, with the names of the lanes
 * @param height of what is seen, with the strip above the lanes
 * @param zoom from left to right, 1 is normal
 * @param happened how many events of the saga had happened
 * @param chosen index of the event that is selected, or -1
 */
public record View(double x, double y, double width, double height, double zoom, int happened, int chosen) {
    /** All of a picture. */
    public static View whole(SagaPicture picture, int happened) {
        return new View(0, 0, SagaPicture.NAMES + picture.width(1), picture.height(), 1, happened, -1);
    }

    /** Where something at a place of the picture is seen. */
    double seenX(double place) {
        return SagaPicture.NAMES + place * zoom - x;
    }

    /** The place of what is seen somewhere. */
    double place(double seen) {
        return (seen - SagaPicture.NAMES + x) / zoom;
    }

    /** What had not happened is faint. */
    double alpha(int event) {
        return event < happened ? 1 : 0.3;
    }
}
