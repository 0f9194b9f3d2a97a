package playhead.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** Every text that a scene shows, with the colours it is shown in and whether it is cut off. For the window's thread. */
public final class SceneText {
    private static final double LEAST_OF_TEXT = 4.5;
    /** Icons are shapes: WCAG asks 3 of those. */
    private static final double LEAST_OF_ICONS = 3;
    /** Letters of a word that there is always room for. */
    private static final int SHORT = 14;

    private SceneText() {}

    /** What has too little contrast to its ground, in words. */
    static List<String> pale(Node root) {
        List<String> pale = new ArrayList<>();
        for (Text text : texts(root)) {
            Color ground = ground(text);
            Color ink = over(faded((Color) text.getFill(), opacity(text)), ground);
            double contrast = contrast(ink, ground);
            boolean icon = text.getStyleClass().contains("ikonli-font-icon");
            if (contrast < (icon ? LEAST_OF_ICONS : LEAST_OF_TEXT)) {
                pale.add("%.2f %s on %s: \"%s\" in %s".formatted(contrast, ink, ground, text.getText(), path(text)));
            }
        }
        return pale;
    }

    /** Controls that take the cursor and have no name for screen readers. */
    static List<String> nameless(Node root) {
        return root.lookupAll("*").stream()
                .filter(node -> node instanceof Control control && control.isFocusTraversable() && !named(control))
                .map(SceneText::path)
                .toList();
    }

    private static boolean named(Control control) {
        String name = control.getAccessibleText();
        String text = control instanceof Labeled labeled ? labeled.getText() : null;
        return name != null && !name.isBlank() || text != null && !text.isBlank() || partOfAnother(control);
    }

    /** Such as the field within a spinner: its owner has the name. */
    private static boolean partOfAnother(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Control owner && owner.getAccessibleText() != null) {
                return true;
            }
        }
        return false;
    }

    /** Labels and buttons whose text does not fit and that have no tooltip to read it in. */
    static List<String> cutOff(Node root) {
        return cut(root, labeled -> !hasTooltip(labeled));
    }

    /** Buttons with a short word that does not fit: a tooltip is no excuse for those. */
    static List<String> cutShort(Node root) {
        return cut(
                root,
                labeled -> labeled instanceof ButtonBase && labeled.getText().length() <= SHORT);
    }

    /** Cells of tables whose text does not fit though it is no longer than so many characters. */
    static List<String> cutCells(Node root, int characters) {
        List<String> cut = new ArrayList<>();
        visit(root, node -> {
            if (node instanceof IndexedCell<?> cell
                    && !cell.isEmpty()
                    && cell.getText() != null
                    && cell.getText().length() <= characters) {
                cell.getChildrenUnmodifiable().stream()
                        .filter(inner ->
                                inner instanceof Text text && !text.getText().equals(cell.getText()))
                        .forEach(inner -> cut.add(
                                "\"" + cell.getText() + "\" as \"" + ((Text) inner).getText() + "\" in " + path(cell)));
            }
        });
        return cut;
    }

    private static List<String> cut(Node root, Predicate<Labeled> which) {
        List<String> cut = new ArrayList<>();
        visit(root, node -> {
            if (node instanceof Labeled labeled
                    && !(labeled instanceof IndexedCell)
                    && labeled.getText() != null
                    && !labeled.getText().isEmpty()
                    && which.test(labeled)) {
                labeled.lookupAll(".text").stream()
                        .filter(inner -> inner.getParent() == labeled && inner instanceof Text)
                        .map(inner -> ((Text) inner).getText())
                        .filter(shown -> !shown.replace("\n", "")
                                .equals(labeled.getText().replace("\n", "")))
                        .forEach(shown ->
                                cut.add("\"" + labeled.getText() + "\" as \"" + shown + "\" in " + path(labeled)));
            }
        });
        return cut;
    }

    /** It, or what it is a part of, such as the bar whose text it shows. */
    private static boolean hasTooltip(Labeled labeled) {
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (at instanceof Control control && control.getTooltip() != null) {
                return true;
            }
        }
        return false;
    }

    private interface Visitor {
        void visit(Node node);
    }

    private static void visit(Node node, Visitor visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.visit(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, visitor));
        }
    }

    private static List<Text> texts(Node root) {
        List<Text> texts = new ArrayList<>();
        Bounds screen = root.getLayoutBounds();
        visit(root, node -> {
            if (node instanceof Text text
                    && text.getFill() instanceof Color
                    && !text.getText().isBlank()
                    && !striped(text)
                    && screen.intersects(root.sceneToLocal(text.localToScene(text.getLayoutBounds())))) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** The word of the mode stands on stripes, which are no one colour. */
    private static boolean striped(Node node) {
        return path(node).contains("mode-word");
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null && !hasGround(at); at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static boolean hasGround(Node node) {
        return node instanceof Region region
                && region.getBackground() != null
                && fill(region).getOpacity() == 1;
    }

    /** The colours below a node, the nearest opaque one and what lies on it. */
    private static Color ground(Node node) {
        List<Color> layers = new ArrayList<>();
        Color ground = Color.WHITE;
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                Color fill = fill(region);
                if (fill.getOpacity() == 1) {
                    ground = fill;
                    break;
                }
                layers.addFirst(fill);
            }
        }
        for (Color layer : layers) {
            ground = over(layer, ground);
        }
        return ground;
    }

    /** The uppermost colour of a region: the others are its frame. */
    private static Color fill(Region region) {
        Color fill = Color.TRANSPARENT;
        for (BackgroundFill layer : region.getBackground().getFills()) {
            if (layer.getFill() instanceof Color colour && colour.getOpacity() > 0) {
                fill = over(colour, fill);
            }
        }
        return fill;
    }

    private static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity() * opacity);
    }

    private static Color over(Color upper, Color lower) {
        double a = upper.getOpacity();
        double alpha = a + lower.getOpacity() * (1 - a);
        if (alpha == 0) {
            return Color.TRANSPARENT;
        }
        double keep = lower.getOpacity() * (1 - a);
        return new Color(
                Math.min(1, (upper.getRed() * a + lower.getRed() * keep) / alpha),
                Math.min(1, (upper.getGreen() * a + lower.getGreen() * keep) / alpha),
                Math.min(1, (upper.getBlue() * a + lower.getBlue() * keep) / alpha),
                Math.min(1, alpha));
    }

    /** As WCAG 2 counts it. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** The node and what it is in, for people who look for it. */
    static String path(Node node) {
        StringBuilder path = new StringBuilder();
        Node at = node;
        for (int i = 0; i < 5 && at != null; i++, at = at.getParent()) {
            path.append(i == 0 ? "" : " < ")
                    .append(at.getClass().getSimpleName())
                    .append(at.getId() == null ? "" : "#" + at.getId())
                    .append(at.getStyleClass().isEmpty() ? "" : "." + String.join(".", at.getStyleClass()));
        }
        return path.toString();
    }
}
