package playhead.ui.whatif;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import playhead.branch.NamedBranch;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The what-ifs that the workspace keeps: open one, compare with it, keep it no longer. */
final class KeptList extends VBox {
    private final WhatIfModel model;
    private final Words words;

    KeptList(WhatIfModel model, Words words) {
        super(6);
        this.model = model;
        this.words = words;
        setId("what-if-kept");
        model.kept().all().addListener((ListChangeListener<NamedBranch>) change -> fill());
        model.supposed().openProperty().addListener((property, was, is) -> fill());
        model.kept().leftProperty().addListener((property, was, is) -> fill());
        model.againstProperty().addListener((property, was, is) -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        Label title = new Label(words.text("whatif.kept"));
        title.getStyleClass().add("what-if-title");
        Wrapping.of(title);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().add(title);
        NamedBranch left = model.kept().leftProperty().get();
        if (left != null && !left.equals(model.now())) {
            Label name = new Label(words.text("whatif.notKept", Display.safe(left.name())));
            Wrapping.of(name);
            getChildren().add(new VBox(2, name, button("whatif.open", left, () -> model.show(left))));
        }
        if (model.kept().all().isEmpty()) {
            Label none = new Label(words.text("whatif.noneKept"));
            none.getStyleClass().add("text-muted");
            Wrapping.of(none);
            getChildren().add(none);
        }
        model.kept().all().forEach(branch -> getChildren().add(line(branch)));
    }

    private VBox line(NamedBranch branch) {
        Label name = new Label(Display.safe(branch.name()));
        Wrapping.of(name);
        if (!branch.purpose().isEmpty()) {
            name.setTooltip(new Tooltip(Display.safe(branch.purpose())));
        }
        FlowPane buttons = new FlowPane(4, 4);
        buttons.setAlignment(Pos.CENTER_LEFT);
        NamedBranch open = model.now();
        boolean same = branch.equals(open);
        if (!same) {
            buttons.getChildren().add(button("whatif.open", branch, () -> model.show(branch)));
        }
        if (open != null && !same) {
            boolean compared = branch.equals(model.againstProperty().get());
            buttons.getChildren()
                    .add(button(
                            compared ? "whatif.againstLog" : "whatif.against",
                            branch,
                            () -> model.againstProperty().set(compared ? null : branch)));
        }
        buttons.getChildren()
                .add(button("whatif.forget", branch, () -> model.kept().forget(branch)));
        return new VBox(2, name, buttons);
    }

    private Button button(String key, NamedBranch branch, Runnable action) {
        Button button = new Button(words.text(key));
        button.getStyleClass().add("small");
        button.setAccessibleText(words.text(key) + ": " + Display.safe(branch.name()));
        button.setOnAction(done -> action.run());
        return button;
    }
}
