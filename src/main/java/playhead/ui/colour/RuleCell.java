package playhead.ui.colour;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** A rule in the list: whether it is used, how it marks, what it is called, what it lets through. */
final class RuleCell extends ListCell<ColourRule> {
    private static final int LONGEST = 200;

    private final Words words;
    private final CheckBox on = new CheckBox();
    private final Label chip = new Label();
    private final Label name = new Label();
    private final Label filter = new Label();
    private final HBox line;

    RuleCell(RuleEditing editing, Words words) {
        this.words = words;
        on.setFocusTraversable(false);
        on.setOnAction(event -> editing.toggle(getIndex()));
        chip.getStyleClass().add("sign-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(0);
        filter.getStyleClass().addAll("key-does", "expression");
        filter.setMinWidth(0);
        VBox texts = new VBox(name, filter);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        line = new HBox(8, on, chip, texts);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.setPrefWidth(1);
    }

    @Override
    protected void updateItem(ColourRule rule, boolean empty) {
        super.updateItem(rule, empty);
        boolean shown = !empty && rule != null;
        setGraphic(shown ? line : null);
        setAccessibleText(null);
        if (shown) {
            on.setSelected(rule.on());
            on.setAccessibleText(words.text("colour.use", Display.safe(rule.name())));
            SignChip.dress(chip, rule.colour(), rule.sign());
            name.setText(Display.safe(rule.name()));
            String over = rule.isOverEvents() ? words.text("colour.over.events") : Display.safe(rule.type());
            String what = rule.filter().isBlank()
                    ? words.text("colour.filter.none")
                    : Shown.cut(Display.safe(rule.filter()), LONGEST);
            filter.setText(over + ": " + what);
            setAccessibleText(words.text(
                    rule.on() ? "colour.line.on" : "colour.line.off",
                    Display.safe(rule.name()),
                    words.text("colour.name." + rule.colour()),
                    Display.safe(rule.sign()),
                    filter.getText()));
        }
    }
}
