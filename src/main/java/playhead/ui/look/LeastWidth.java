package playhead.ui.look;

import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Keeps a text in sight where others want its room. */
public final class LeastWidth {
    private LeastWidth() {}

    /**
     * Leaves a label in a row as much room as its text needs. One other part of the row gives way for it down to its own
     * least width; then only the beginning stays.
     *
     * @param letters width of the beginning, in heights of a letter
     * @param yields the part that gives way
     */
    public static void of(Label label, double letters, Region yields) {
        HBox row = (HBox) label.getParent();
        Stream<Observable> widths = row.getChildren().stream()
                .filter(part -> part != label && part != yields)
                .map(part -> ((Region) part).widthProperty());
        label.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            double whole = label.prefWidth(-1);
                            double least = letters * label.getFont().getSize();
                            return Math.min(whole, Math.max(least, room(label, row, yields)));
                        },
                        Stream.concat(
                                        widths,
                                        Stream.of(label.textProperty(), label.fontProperty(), row.widthProperty()))
                                .toArray(Observable[]::new)));
    }

    /** What the others leave it when one of them is as narrow as it may be. */
    private static double room(Label label, HBox row, Region yields) {
        double others = 0;
        for (Node part : row.getChildren()) {
            if (part != label && part.isManaged()) {
                others += row.getSpacing()
                        + (part == yields
                                ? yields.minWidth(-1)
                                : part.getLayoutBounds().getWidth());
            }
        }
        return row.getWidth() - row.snappedLeftInset() - row.snappedRightInset() - others;
    }
}
