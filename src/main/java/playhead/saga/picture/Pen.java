package playhead.saga.picture;

/** What a picture is drawn with: a screen, an image or a file. Coordinates are pixels, y grows downwards. */
public interface Pen {
    /** Fills a rectangle. */
    void fill(double x, double y, double width, double height, Tint tint, double alpha);

    /** Frames a rectangle. */
    void frame(double x, double y, double width, double height, Stroke stroke);

    /** Draws a straight line. */
    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /** Draws a curve. */
    void curve(Curve curve, Stroke stroke);

    /** Fills what lies inside the points. */
    void polygon(double[] xs, double[] ys, Tint tint, double alpha);

    /** Writes a line of text from its left end on its base line. */
    void text(String text, double x, double base, Lettering lettering);

    /**
     * A cubic curve.
     *
     * @param x1 where it begins
     * @param cx1 first control point
     * @param cx2 second control point
     * @param x2 where it ends
     */
    record Curve(double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2) {
        /** Where it is after a part of its way, 0 to 1. */
        double x(double part) {
            return at(x1, cx1, cx2, x2, part);
        }

        /** Where it is after a part of its way, 0 to 1. */
        double y(double part) {
            return at(y1, cy1, cy2, y2, part);
        }

        private static double at(double a, double b, double c, double d, double t) {
            double u = 1 - t;
            return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
        }
    }

    /**
     * How a text is written.
     *
     * @param tint what it means
     * @param size height of its letters in pixels
     * @param bold written thick
     * @param struck struck through
     * @param alpha how much of it is seen
     */
    record Lettering(Tint tint, double size, boolean bold, boolean struck, double alpha) {
        static Lettering plain(Tint tint, double alpha) {
            return new Lettering(tint, 11, false, false, alpha);
        }

        static Lettering bold(Tint tint, double alpha) {
            return new Lettering(tint, 11, true, false, alpha);
        }
    }
}
