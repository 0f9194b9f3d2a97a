package playhead.saga.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import playhead.saga.Finding;
import playhead.saga.Margin;
import playhead.saga.Saga;

/**
 * A whole saga as a file, with its title above and its findings below.
 *
 * @param saga what
 * @param margin what stands beside it
 * @param words in which language
 * @param across what goes from left to right
 * @param dress in which colours
 */
public record PictureFile(Saga saga, Margin margin, PictureWords words, Across across, Dress dress) {
    private static final double TITLE = 26;
    private static final double LINE = 17;
    private static final int MOST_FINDINGS = 20;
    private static final double WIDEST = 16_000;
    /** Pixels of an image for one of a picture. */
    private static final double SHARP = 2;

    /** As SVG, all of it. */
    public String svg() {
        SagaPicture picture = picture();
        double width = Math.max(least(), SagaPicture.NAMES + picture.width(1));
        double height = height(picture);
        String title = SvgPen.escaped(words.title(saga.row()));
        StringBuilder out = new StringBuilder(4_096);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(SvgPen.of(width));
        out.append("\" height=\"").append(SvgPen.of(height));
        out.append("\" viewBox=\"0 0 ").append(SvgPen.of(width)).append(' ').append(SvgPen.of(height));
        out.append("\" role=\"img\" font-family=\"system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif\">\n");
        out.append("<title>").append(title).append("</title>\n<desc>");
        new PictureText(saga, margin, words)
                .lines()
                .forEach(line -> out.append(SvgPen.escaped(line)).append('\n'));
        out.append("</desc>\n");
        SvgPen pen = new SvgPen(out, dress);
        frame(pen, width, height, null);
        out.append("<g transform=\"translate(0 ").append(SvgPen.of(TITLE)).append(")\">\n");
        View view = View.whole(picture, picture.saga().events().size());
        painter(picture).paint(pen, widened(view, width, painter(picture).height()));
        out.append("</g>\n</svg>\n");
        return out.toString();
    }

    /**
     * As PNG. Where it would be too wide for an image it is narrower, then only the first events are shown, and that is said.
     *
     * @throws IOException if the stream cannot be written
     */
    public void png(OutputStream to) throws IOException {
        SagaPicture picture = picture();
        double room = WIDEST / SHARP - SagaPicture.NAMES;
        double zoom = Math.clamp(room / picture.width(1), 0.3, 1);
        int shown = fitting(picture, room / zoom);
        double width = Math.max(least(), SagaPicture.NAMES + Math.min(room, picture.width(zoom)));
        double height = height(picture) + (shown < saga.events().size() ? LINE : 0);
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * SHARP), (int) Math.ceil(height * SHARP), BufferedImage.TYPE_INT_RGB);
        ImagePen pen = new ImagePen(image, dress);
        pen.place(0, 0, SHARP);
        frame(
                pen,
                width,
                height,
                shown < saga.events().size() ? words.cut(shown, saga.events().size()) : null);
        pen.place(0, TITLE, 1);
        View view = new View(
                0, 0, width, painter(picture).height(), zoom, saga.events().size(), -1);
        painter(picture).paint(pen, view);
        pen.end();
        ImageIO.write(image, "png", to);
    }

    private SagaPicture picture() {
        return SagaPicture.of(saga, margin.expected(), across, true);
    }

    /** So wide that the title has room, as far as it is not endless. */
    private double least() {
        return Math.clamp(TextWidth.bold(words.title(saga.row()), 13) + 16, 480, 1_600);
    }

    private PicturePainter painter(SagaPicture picture) {
        return new PicturePainter(picture, margin.notes(), words);
    }

    private static View widened(View view, double width, double height) {
        return new View(0, 0, width, height, 1, view.happened(), -1);
    }

    private double height(SagaPicture picture) {
        return TITLE
                + painter(picture).height()
                + Math.min(MOST_FINDINGS, saga.findings().size()) * LINE
                + 6;
    }

    private static int fitting(SagaPicture picture, double room) {
        Slots slots = picture.slots();
        int after = slots.from(room);
        return after == slots.size() ? picture.saga().events().size() : slots.first(after);
    }

    private void frame(Pen pen, double width, double height, String cut) {
        pen.fill(0, 0, width, height, Tint.GROUND, 1);
        pen.text(
                TextWidth.cut(words.title(saga.row()), 15, width - 16),
                8,
                18,
                new Pen.Lettering(Tint.STRONG, 13, true, false, 1));
        List<Finding> findings = saga.findings();
        double base = height - 8;
        if (cut != null) {
            pen.text(cut, 8, base, Pen.Lettering.bold(Tint.EXPECTED, 1));
            base -= LINE;
        }
        for (int i = Math.min(MOST_FINDINGS, findings.size()) - 1; i >= 0; i--) {
            String text = "! " + words.name(findings.get(i).text());
            pen.text(TextWidth.cut(text, 11, width - 16), 8, base, Pen.Lettering.plain(Tint.WRONG, 1));
            base -= LINE;
        }
    }
}
