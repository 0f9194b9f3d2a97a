package playhead.ui.state;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import playhead.history.BlameRow;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** What a cell of the table of states says when the mouse rests on it: its value, the old one, and who set it. */
final class CellTip {
    private static final int LONGEST = 600;
    private static final int WIDTH = 420;

    private final StateViewModel model;
    private final Words words;
    private final WallClock clock;
    private final Tooltip tooltip = new Tooltip();
    private StateCell under;

    CellTip(StateViewModel model, Words words, WallClock clock) {
        this.model = model;
        this.clock = clock;
        this.words = words;
        tooltip.setShowDelay(Duration.millis(500));
        Wrapping.of(tooltip);
        tooltip.setMaxWidth(WIDTH);
        tooltip.setOnShowing(event -> ask());
    }

    /** Lets a cell say it. */
    StateCell on(StateCell cell) {
        cell.setOnMouseEntered(event -> under = cell);
        cell.setTooltip(tooltip);
        return cell;
    }

    private void ask() {
        StateCells cells = under == null || under.isEmpty() ? null : under.getItem();
        if (cells == null) {
            tooltip.setText(words.text("state.tip.nothing"));
            return;
        }
        StateCell cell = under;
        tooltip.setText(text(cells, cell.column(), null));
        model.blame(cells, cell.column(), row -> {
            if (under == cell && row != null) {
                tooltip.setText(text(cells, cell.column(), row));
            }
        });
    }

    private String text(StateCells cells, int column, BlameRow row) {
        StringBuilder text = new StringBuilder();
        if (cells.changed().get(column) && !cells.born()) {
            text.append(Shown.cut(Shown.cell(cells.old(column)), LONGEST)).append(" → ");
        }
        text.append(Shown.cut(Shown.value(cells.value(column)), LONGEST));
        if (row != null) {
            text.append('\n')
                    .append(words.text(
                            "state.tip.by",
                            Shown.position(row.position()),
                            Display.safe(row.type()),
                            row.actor() == null ? "–" : Display.safe(row.actor()),
                            row.time() == null ? "–" : clock.text(row.time())));
        }
        return text.toString();
    }
}
