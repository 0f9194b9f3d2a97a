package playhead.saga.picture;

import java.util.List;
import playhead.saga.SagaNote;

/**
 * Paints what is looked at of a picture: nothing outside costs anything.
 *
 * @param picture what
 * @param notes what was said about it
 * @param words in which language
 */
public record PicturePainter(SagaPicture picture, List<SagaNote> notes, PictureWords words) {
    public PicturePainter {
        notes = List.copyOf(notes);
    }

    /** Of a saga about which nothing was said. */
    public PicturePainter(SagaPicture picture, PictureWords words) {
        this(picture, List.of(), words);
    }

    /** Height of all that it paints. */
    public double height() {
        return picture.height() + NoteRow.height(notes);
    }

    /** Paints it. */
    public void paint(Pen pen, View view) {
        pen.fill(0, 0, view.width(), view.height(), Tint.GROUND, 1);
        Slots slots = picture.slots();
        if (slots.size() == 0) {
            return;
        }
        int from = Math.max(0, slots.from(view.place(SagaPicture.NAMES)) - 1);
        int to = Math.min(slots.size(), slots.from(view.place(view.width())) + 1);
        bands(pen, view);
        GapPainter gaps = new GapPainter(picture, pen, view);
        gaps.paint(from, to);
        LinkPainter links = new LinkPainter(picture, pen, view);
        links.ribbons(from, to);
        links.arrows(from, to);
        new BarPainter(picture, pen, view, words).paint(from, to);
        new EventPainter(picture, pen, view, words).paint(from, to);
        gaps.counts(from, to);
        AheadPainter ahead = new AheadPainter(picture, pen, view, words);
        ahead.paint();
        playhead(pen, view);
        names(pen, view);
        new NoteRow(picture, notes, pen, view, words).paint();
        new HeadPainter(picture, pen, view, words).paint(from, to);
        ahead.head();
    }

    private void bands(Pen pen, View view) {
        List<Lane> lanes = picture.lanes();
        for (int i = 0; i < lanes.size(); i++) {
            double top = lanes.get(i).top() - view.y();
            if (isSeen(lanes.get(i), view)) {
                if (i % 2 == 0) {
                    pen.fill(0, top, view.width(), lanes.get(i).height(), Tint.BAND, 1);
                }
                pen.line(0, top, view.width(), top, Stroke.solid(Tint.LINE, 1, 0.6));
            }
        }
    }

    private static boolean isSeen(Lane lane, View view) {
        return lane.top() + lane.height() - view.y() > SagaPicture.HEAD && lane.top() - view.y() < view.height();
    }

    /** Between the last event that had happened and the next. */
    private void playhead(Pen pen, View view) {
        int happened = view.happened();
        if (happened == 0 || happened >= picture.saga().events().size()) {
            return;
        }
        double x = view.seenX((picture.x(happened - 1) + picture.x(happened)) / 2);
        if (x >= SagaPicture.NAMES && x <= view.width()) {
            pen.line(x, SagaPicture.HEAD, x, view.height(), Stroke.solid(Tint.STRONG, 1.4, 1));
            pen.polygon(
                    new double[] {x - 5, x + 5, x},
                    new double[] {SagaPicture.HEAD, SagaPicture.HEAD, SagaPicture.HEAD + 7},
                    Tint.STRONG,
                    1);
        }
    }

    private void names(Pen pen, View view) {
        double room = SagaPicture.NAMES - 12;
        for (Lane lane : picture.lanes()) {
            if (isSeen(lane, view)) {
                double top = lane.top() - view.y();
                pen.fill(0, top + 0.5, SagaPicture.NAMES, lane.height() - 1, Tint.GROUND, 1);
                pen.text(
                        TextWidth.cut(words.name(lane.name()), 12, room),
                        8,
                        top + 20,
                        new Pen.Lettering(Tint.STRONG, 12, true, false, 1));
                if (!lane.crowd().isEmpty()) {
                    String more = TextWidth.cut(words.more(lane.crowd().size()), 11, room);
                    pen.text(more, 8, top + lane.height() - 6, Pen.Lettering.plain(Tint.TEXT, 1));
                }
            }
        }
        pen.line(SagaPicture.NAMES, SagaPicture.HEAD, SagaPicture.NAMES, view.height(), Stroke.solid(Tint.LINE, 1, 1));
    }
}
