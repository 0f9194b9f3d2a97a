package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.event.Json;
import playhead.workspace.ConditionProblem;
import playhead.workspace.Display;
import playhead.workspace.Vocabulary;

/** What a view is filtered by: a written text or condition, and parts that were added by clicks. */
public final class FilterModel {
    private final Function<String, Optional<ConditionProblem>> check;
    private final Runnable apply;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<FilterMode> mode = new SimpleObjectProperty<>(FilterMode.TEXT);
    private final ObservableList<FilterPart> parts = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper problemAt = new ReadOnlyIntegerWrapper(-1);
    private final StringProperty count = new SimpleStringProperty("");
    private final ObjectProperty<Vocabulary> vocabulary = new SimpleObjectProperty<>(Vocabulary.NONE);
    private final FilterHistory history = new FilterHistory();

    /**
     * @param check what is wrong with a condition
     * @param apply searches with {@link #where} and {@link #wanted}
     */
    public FilterModel(Function<String, Optional<ConditionProblem>> check, Runnable apply) {
        this.check = check;
        this.apply = apply;
    }

    /** Uses the filter as it is now, unless the condition cannot be read; then it says where. */
    public void apply() {
        if (check()) {
            apply.run();
        }
    }

    /** Looks whether the condition can be read, and says where it cannot. */
    boolean check() {
        Optional<ConditionProblem> wrong = condition() == null ? Optional.empty() : check.apply(text.get());
        problemAt.set(wrong.map(ConditionProblem::at).orElse(-1));
        problem.set(wrong.map(found -> Display.safe(found.reason())).orElse(""));
        return wrong.isEmpty();
    }

    /** The condition that must hold, or null for none. */
    public String where() {
        List<String> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.condition()));
        if (condition() != null) {
            all.add(all.isEmpty() ? condition() : "(" + condition() + ")");
        }
        return all.isEmpty() ? null : String.join(" && ", all);
    }

    /** The text that must stand in an event, or null for none. */
    public String wanted() {
        String written = text.get().strip();
        return mode.get() == FilterMode.TEXT && !written.isEmpty() ? written : null;
    }

    private String condition() {
        return mode.get() == FilterMode.CEL && !text.get().isBlank()
                ? text.get().strip()
                : null;
    }

    /** True when it lets everything through. */
    public boolean isEmpty() {
        return where() == null && wanted() == null;
    }

    /** Reads what is written as a condition from now on, and uses it. */
    public void setCondition(String condition) {
        mode.set(FilterMode.CEL);
        text.set(condition);
        apply();
    }

    /** Lets through only what a condition holds for and what says a text; null for either. */
    public void show(String condition, String wanted) {
        parts.clear();
        if (wanted == null) {
            mode.set(condition == null ? mode.get() : FilterMode.CEL);
            text.set(condition == null ? "" : condition);
        } else {
            mode.set(FilterMode.TEXT);
            text.set(wanted);
            if (condition != null) {
                parts.add(FilterPart.of(condition));
            }
        }
        apply();
    }

    /**
     * All of a filter.
     *
     * @param mode how it is read
     * @param text what is written
     * @param parts that were added by clicks
     * @param used filters to come back to, the latest last
     */
    public record State(FilterMode mode, String text, List<FilterPart> parts, List<FilterHistory.Written> used) {}

    /** As it is now. */
    public State state() {
        return new State(mode.get(), text.get(), List.copyOf(parts), history.used());
    }

    /** Goes on with a filter that was there before, and uses it. */
    public void goOn(State before) {
        history.use(before.used());
        if (!before.text().isEmpty() || !before.parts().isEmpty() || before.mode() != mode.get()) {
            mode.set(before.mode());
            text.set(before.text());
            parts.setAll(before.parts());
            apply();
        }
    }

    /** The filters to come back to. */
    FilterHistory history() {
        return history;
    }

    /** Forgets what is written and all parts; says nothing of it. */
    public void reset() {
        text.set("");
        mode.set(FilterMode.TEXT);
        parts.clear();
        problem.set("");
        problemAt.set(-1);
        count.set("");
    }

    /** Takes everything off. */
    public void clear() {
        text.set("");
        parts.clear();
        apply();
    }

    /** Adds a value that a field may have, beside those that were added before; once more takes it off. */
    public void include(String path, Json value) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).includes(path)) {
                FilterPart changed = parts.get(i).toggled(value);
                if (changed == null) {
                    parts.remove(i);
                } else {
                    parts.set(i, changed);
                }
                apply();
                return;
            }
        }
        add(FilterPart.including(path, value));
    }

    /** Takes off what was said of the field and lets through this value only. */
    public void only(String path, Json value) {
        parts.removeIf(part -> path.equals(part.path()));
        add(FilterPart.including(path, value));
    }

    /** Lets through what has not this value. */
    public void exclude(String path, Json value) {
        add(FilterPart.excluding(path, value));
    }

    /** Adds a part, if it is not there yet. */
    public void add(FilterPart part) {
        if (!parts.contains(part)) {
            parts.add(part);
            apply();
        }
    }

    /** Takes a part off. */
    public void remove(FilterPart part) {
        if (parts.remove(part)) {
            apply();
        }
    }

    /** Changes between text and condition and uses what is written the other way. */
    public void changeMode() {
        mode.set(mode.get() == FilterMode.TEXT ? FilterMode.CEL : FilterMode.TEXT);
        apply();
    }

    /** Remembers what is written as one of the filters to come back to. */
    void remember() {
        history.add(new FilterHistory.Written(mode.get(), text.get()));
    }

    /** Shows the filter that was used before the one that is shown. */
    void older() {
        show(history.older(new FilterHistory.Written(mode.get(), text.get())));
    }

    /** Shows the filter that was used after the one that is shown. */
    void newer() {
        show(history.newer());
    }

    private void show(FilterHistory.Written written) {
        if (written != null) {
            mode.set(written.mode());
            text.set(written.text());
        }
    }

    /** What is written. */
    public StringProperty textProperty() {
        return text;
    }

    /** How it is read. */
    public ObjectProperty<FilterMode> modeProperty() {
        return mode;
    }

    /** Parts that were added by clicks. */
    public ObservableList<FilterPart> parts() {
        return parts;
    }

    /** Why it cannot be used, empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Index in the text where the problem is, -1 without one. */
    public ReadOnlyIntegerProperty problemAtProperty() {
        return problemAt.getReadOnlyProperty();
    }

    /** The log itself refused the filter. */
    public void refuse(String reason) {
        problem.set(Display.safe(reason));
        problemAt.set(-1);
    }

    /** How many match, in words; the view says it. */
    public StringProperty countProperty() {
        return count;
    }

    /** Names and values that are proposed. */
    public ObjectProperty<Vocabulary> vocabularyProperty() {
        return vocabulary;
    }
}
