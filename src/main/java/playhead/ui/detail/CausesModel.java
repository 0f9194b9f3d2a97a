package playhead.ui.detail;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.history.Causality;
import playhead.history.CauseNode;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Session;

/** What an event was caused by and what it led to. */
final class CausesModel {
    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyObjectWrapper<Causality> around = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private long asked;

    CausesModel(Background background, Words words) {
        this.lane = background.lane();
        this.words = words;
    }

    void close() {
        lane.forget();
        asked = 0;
        around.set(null);
        about.set("");
    }

    void ask(Session session, long position) {
        if (position == asked) {
            return;
        }
        asked = position;
        about.set(words.text("detail.causes.looking", Shown.position(position)));
        lane.ask(() -> session.analysis().causes(position), answer -> {
            switch (answer) {
                case Answer.Refused<Causality>(String reason, boolean wrongUsage) -> {
                    around.set(null);
                    about.set(words.said(reason));
                }
                case Answer.Given<Causality>(Causality found, List<String> warnings) -> {
                    around.set(found);
                    about.set(about(found));
                }
            }
        });
    }

    private String about(Causality found) {
        long causes = found.causes().next().size() + found.causes().more();
        long effects = found.effects().next().size() + found.effects().more();
        String place = Shown.position(found.causes().position());
        return causes + effects == 0
                ? words.text("detail.causes.none", place)
                : words.text("detail.causes.about", place, causes, effects);
    }

    /** An event of a tree in one line. */
    String line(CauseNode node) {
        if (node.position() == 0) {
            return words.text("detail.causes.lost", Display.safe(node.id()));
        }
        String text = Shown.position(node.position()) + "  " + Display.safe(node.type());
        return node.again() ? words.text("detail.causes.again", text) : text;
    }

    /** Both trees, null while there are none. */
    ReadOnlyObjectProperty<Causality> aroundProperty() {
        return around.getReadOnlyProperty();
    }

    /** What is shown, or that it is being looked for. */
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }
}
