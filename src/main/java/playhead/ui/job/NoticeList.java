package playhead.ui.job;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Words;

/** Notices above everything else, in a corner; clicks beside them go through. */
public final class NoticeList extends VBox {
    private final Notices notices;
    private final Words words;
    private final Map<Notice, Node> cards = new HashMap<>();

    /**
     * @param notices what is shown
     * @param words what the button is called
     */
    public NoticeList(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notices.shown().forEach(notice -> getChildren().add(card(notice)));
        notices.shown().addListener(this::changed);
    }

    private void changed(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            change.getRemoved().forEach(notice -> getChildren().remove(cards.remove(notice)));
            change.getAddedSubList().forEach(notice -> getChildren().add(card(notice)));
        }
    }

    private Node card(Notice notice) {
        FontIcon icon = new FontIcon(notice.problem() ? "mdi2a-alert-outline" : "mdi2c-check-circle-outline");
        Label text = new Label(notice.text(), icon);
        Wrapping.of(text);
        text.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button dismiss = new Button(null, new FontIcon("mdi2c-close"));
        dismiss.getStyleClass().addAll("button-icon", "flat");
        dismiss.setAccessibleText(words.text("job.dismiss", notice.text()));
        dismiss.setOnAction(event -> notices.dismiss(notice));
        HBox card = new HBox(text);
        if (notice.then() != null) {
            Button then = new Button(notice.then().title());
            then.getStyleClass().addAll("toast-then", "accent");
            then.setMinWidth(Region.USE_PREF_SIZE);
            then.setOnAction(event -> {
                notices.dismiss(notice);
                notice.then().action().run();
            });
            card.getChildren().add(then);
        }
        card.getChildren().add(dismiss);
        card.getStyleClass().addAll("toast", notice.problem() ? "toast-problem" : "toast-done");
        cards.put(notice, card);
        return card;
    }
}
