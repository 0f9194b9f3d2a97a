package playhead.saga.picture;

import java.util.List;
import playhead.saga.SagaNote;

/** Paints what was said about a saga below its lanes: a leaf where the log stood, with the first words beside it. */
record NoteRow(SagaPicture picture, List<SagaNote> notes, Pen pen, View view, PictureWords words) {
    /** Height of the row. */
    static final double HIGH = 26;

    private static final double LEAF = 9;
    private static final double FOLD = 3;
    private static final double LONGEST = 320;

    /** How much room it takes. */
    static double height(List<SagaNote> notes) {
        return notes.isEmpty() ? 0 : HIGH;
    }

    void paint() {
        double top = picture.height() - view.y();
        if (notes.isEmpty() || top > view.height()) {
            return;
        }
        pen.fill(0, top, view.width(), HIGH, Tint.GROUND, 1);
        pen.line(0, top, view.width(), top, Stroke.dashed(Tint.CHOSEN, 1, 0.7));
        double base = top + 17;
        for (int i = 0, next; i < notes.size(); i = next) {
            double x = x(notes.get(i).position());
            next = i + 1;
            StringBuilder said = new StringBuilder(words.name(notes.get(i).line()));
            // Those at one place stand one after the other.
            while (next < notes.size() && x(notes.get(next).position()) == x) {
                said.append("   |   ").append(words.name(notes.get(next++).line()));
            }
            double end = next < notes.size() ? x(notes.get(next).position()) - 6 : x + LONGEST;
            if (x < view.width() && end > SagaPicture.NAMES) {
                pen.line(x, SagaPicture.HEAD, x, top, Stroke.dashed(Tint.CHOSEN, 1, 0.45));
                leaf(x - LEAF / 2, top + 8);
                double room = Math.min(end - x - LEAF - 2, LONGEST);
                String text = room < 24 ? "" : TextWidth.cut(said.toString(), 11, room);
                pen.text(text, x + LEAF, base, Pen.Lettering.plain(Tint.STRONG, 1));
            }
        }
        pen.fill(0, top + 1, SagaPicture.NAMES, HIGH - 1, Tint.GROUND, 1);
        String name = TextWidth.cut(words.notes(), 12, SagaPicture.NAMES - 12);
        pen.text(name, 8, base, new Pen.Lettering(Tint.CHOSEN, 12, true, false, 1));
        pen.line(SagaPicture.NAMES, top, SagaPicture.NAMES, top + HIGH, Stroke.solid(Tint.LINE, 1, 1));
    }

    /** After the last event that had happened there. */
    private double x(long position) {
        int happened = picture.happened(position);
        return view.seenX(happened == 0 ? Slots.EDGE / 2 : picture.x(happened - 1));
    }

    private void leaf(double left, double top) {
        pen.polygon(
                new double[] {left, left + LEAF, left + LEAF, left + LEAF - FOLD, left},
                new double[] {top, top, top + LEAF - FOLD, top + LEAF, top + LEAF},
                Tint.CHOSEN,
                1);
    }
}
