package playhead.saga.picture;

import java.util.Locale;

/** Writes a picture as SVG: the same picture, the same bytes. */
final class SvgPen implements Pen {
    private final StringBuilder out;
    private final Dress dress;

    SvgPen(StringBuilder out, Dress dress) {
        this.out = out;
        this.dress = dress;
    }

    @Override
    public void fill(double x, double y, double width, double height, Tint tint, double alpha) {
        rectangle(x, y, width, height);
        out.append(" fill=\"").append(colour(tint)).append('"');
        alpha("fill-opacity", alpha);
        out.append("/>\n");
    }

    @Override
    public void frame(double x, double y, double width, double height, Stroke stroke) {
        rectangle(x, y, width, height);
        out.append(" fill=\"none\"");
        stroke(stroke);
    }

    private void rectangle(double x, double y, double width, double height) {
        out.append("<rect");
        number("x", x);
        number("y", y);
        number("width", Math.max(0, width));
        number("height", Math.max(0, height));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        out.append("<line");
        number("x1", x1);
        number("y1", y1);
        number("x2", x2);
        number("y2", y2);
        stroke(stroke);
    }

    @Override
    public void curve(Curve curve, Stroke stroke) {
        out.append("<path d=\"M").append(of(curve.x1())).append(' ').append(of(curve.y1()));
        out.append(" C").append(of(curve.cx1())).append(' ').append(of(curve.cy1()));
        out.append(' ').append(of(curve.cx2())).append(' ').append(of(curve.cy2()));
        out.append(' ').append(of(curve.x2())).append(' ').append(of(curve.y2()));
        out.append("\" fill=\"none\"");
        stroke(stroke);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Tint tint, double alpha) {
        out.append("<polygon points=\"");
        for (int i = 0; i < xs.length; i++) {
            out.append(i == 0 ? "" : " ").append(of(xs[i])).append(',').append(of(ys[i]));
        }
        out.append("\" fill=\"").append(colour(tint)).append('"');
        alpha("fill-opacity", alpha);
        out.append("/>\n");
    }

    @Override
    public void text(String text, double x, double base, Lettering lettering) {
        if (text.isEmpty()) {
            return;
        }
        out.append("<text");
        number("x", x);
        number("y", base);
        number("font-size", lettering.size());
        out.append(" fill=\"").append(colour(lettering.tint())).append('"');
        if (lettering.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        if (lettering.struck()) {
            out.append(" text-decoration=\"line-through\"");
        }
        alpha("fill-opacity", lettering.alpha());
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    private void stroke(Stroke stroke) {
        out.append(" stroke=\"").append(colour(stroke.tint())).append('"');
        number("stroke-width", stroke.thick());
        if (stroke.dashed()) {
            out.append(" stroke-dasharray=\"4 3\"");
        }
        alpha("stroke-opacity", stroke.alpha());
        out.append("/>\n");
    }

    private void alpha(String name, double alpha) {
        if (alpha < 1) {
            out.append(' ').append(name).append("=\"").append(hundredths(alpha)).append('"');
        }
    }

    private void number(String name, double value) {
        out.append(' ').append(name).append("=\"").append(of(value)).append('"');
    }

    private String colour(Tint tint) {
        return String.format(Locale.ROOT, "#%06x", dress.rgb(tint));
    }

    /** With at most one digit after the point. */
    static String of(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long whole = Math.abs(tenths);
        return sign + whole / 10 + (whole % 10 == 0 ? "" : "." + whole % 10);
    }

    private static String hundredths(double value) {
        long whole = Math.round(value * 100);
        return "0." + (whole < 10 ? "0" : "") + whole;
    }

    /** As text or in an attribute; what XML has no word for becomes a mark. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isWritable(c) ? c : '\ufffd');
            }
        });
        return safe.toString();
    }

    private static boolean isWritable(int c) {
        return c >= 0x20 && c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF || c == '\t' || c == '\n';
    }
}
