package playhead.ui.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Fields with their values beside them, or below them where the letters are large for the room. */
final class FieldGrid extends GridPane {
    private static final double LEAST_LETTERS = 13;
    private static final double INDENT = 24;
    /** Shares of the width that the names have. */
    private static final double USUAL = 0.4;

    private static final double MOST = 0.55;

    private final List<Label> names = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private boolean stacked;
    private Node changed;

    FieldGrid() {
        super(20, 6);
        getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints());
        share(USUAL);
        widthProperty().subscribe(width -> arrange());
    }

    /** Takes all away. */
    void clear() {
        changed = null;
        names.clear();
        values.clear();
        getChildren().clear();
    }

    /** The name of a field that was changed last; the first of several counts. */
    void setChanged(Node name) {
        changed = changed == null ? name : changed;
    }

    /** The first name of a field that was changed last. */
    Optional<Node> changed() {
        return Optional.ofNullable(changed);
    }

    /** Adds one below the others. */
    void add(Label name, Label value) {
        GridPane.setValignment(name, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        names.add(name);
        values.add(value);
        getChildren().addAll(name, value);
        place(names.size() - 1);
        name.fontProperty().subscribe(font -> arrange());
        name.skinProperty().subscribe(skin -> arrange());
    }

    private void arrange() {
        if (names.isEmpty() || getWidth() <= 0) {
            return;
        }
        // No name is broken within a word: it has what it needs, or stands above its value.
        double needed =
                names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0) / (getWidth() - getHgap());
        boolean wanted = needed > MOST
                || getWidth() < LEAST_LETTERS * names.getFirst().getFont().getSize();
        share(wanted ? USUAL : Math.max(USUAL, needed));
        if (wanted != stacked) {
            stacked = wanted;
            for (int field = 0; field < names.size(); field++) {
                place(field);
            }
        }
    }

    private void share(double ofNames) {
        getColumnConstraints().getFirst().setPercentWidth(100 * ofNames);
        getColumnConstraints().getLast().setPercentWidth(100 - 100 * ofNames);
    }

    private void place(int field) {
        int row = stacked ? 2 * field : field;
        int across = stacked ? 2 : 1;
        GridPane.setConstraints(names.get(field), 0, row, across, 1);
        GridPane.setConstraints(values.get(field), stacked ? 0 : 1, stacked ? row + 1 : row, across, 1);
        GridPane.setMargin(values.get(field), new Insets(0, 0, 0, stacked ? INDENT : 0));
    }
}
