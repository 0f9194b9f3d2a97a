package playhead.ui.colour;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.ui.async.Background;
import playhead.ui.filter.FilterMode;
import playhead.ui.filter.FilterModel;
import playhead.ui.filter.LogFilter;
import playhead.ui.text.Words;
import playhead.workspace.Session;

/**
 * The rule that is being changed. What is changed holds at once; a filter that cannot be read says where, and the rule
 * keeps the one before. For the window's thread.
 */
public final class RuleEditing {
    private final ColourRules rules;
    private final Words words;
    private final Session session;
    private final LogFilter filter;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<String> type = new SimpleObjectProperty<>();
    private final IntegerProperty colour = new SimpleIntegerProperty();
    private final StringProperty sign = new SimpleStringProperty("");
    private boolean loading;

    /**
     * @param rules all of them
     * @param session the log that filters are checked by
     * @param background where names and values to propose are looked up
     * @param words names new rules
     */
    public RuleEditing(ColourRules rules, Session session, Background background, Words words) {
        this.rules = rules;
        this.session = session;
        this.words = words;
        this.filter = new LogFilter(background, this::takeFilter);
        name.addListener((property, was, is) -> {
            if (!is.isBlank()) {
                change(rule -> rule.named(is.strip()));
            }
        });
        type.addListener((property, was, is) -> changeType(is));
        colour.addListener((property, was, is) -> change(rule -> rule.coloured(is.intValue())));
        sign.addListener((property, was, is) -> {
            if (!is.isBlank()) {
                change(rule -> rule.signed(is.strip()));
            }
        });
    }

    /** What is written stays, and is checked by what it is over now. */
    private void changeType(String changed) {
        if (!loading) {
            FilterMode mode = filter().modeProperty().get();
            String text = filter().textProperty().get();
            change(rule -> rule.over(changed));
            write(mode, text);
        }
    }

    private void write(FilterMode mode, String text) {
        filter.over(session, type.get());
        filter().modeProperty().set(mode);
        filter().textProperty().set(text);
        filter().apply();
    }

    private void takeFilter() {
        change(rule -> rule.filtering(
                filter().modeProperty().get(), filter().textProperty().get()));
    }

    private void change(UnaryOperator<ColourRule> by) {
        if (!loading && isChosen()) {
            rules.replace(chosen.get(), by);
        }
    }

    private boolean isChosen() {
        return chosen.get() >= 0 && chosen.get() < all().size();
    }

    private List<ColourRule> all() {
        return rules.allProperty().get();
    }

    /** Changes another rule from now on, -1 for none. */
    public void choose(int number) {
        finish();
        load(number);
    }

    /** Takes what was typed last. */
    public void finish() {
        if (isChosen() && !loading) {
            filter().apply();
        }
    }

    private void load(int number) {
        loading = true;
        chosen.set(Math.min(number, all().size() - 1));
        ColourRule rule = isChosen() ? all().get(chosen.get()) : rules.fresh("");
        name.set(rule.name());
        type.set(rule.type());
        colour.set(rule.colour());
        sign.set(rule.sign());
        // Says, too, what is wrong with a rule that was right for another log.
        write(rule.mode(), rule.filter());
        loading = false;
    }

    /** Adds a rule and changes it. */
    public void add() {
        finish();
        rules.add(rules.fresh(words.text("colour.new", all().size() + 1)));
        load(0);
    }

    /** Deletes the rule; the one after it is chosen. */
    public void delete() {
        if (isChosen()) {
            rules.delete(chosen.get());
            load(chosen.get());
        }
    }

    /** Moves the rule up or down; the first rule that lets a row through marks it. */
    public void move(int by) {
        if (isChosen()) {
            chosen.set(rules.move(chosen.get(), by));
        }
    }

    /** Uses a rule, or not. */
    public void toggle(int number) {
        rules.replace(number, rule -> rule.switched(!rule.on()));
    }

    /** Number of the rule that is changed, -1 for none. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What it is called; an empty name leaves the one before. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Entity type whose states it is over, null for events. */
    public ObjectProperty<String> typeProperty() {
        return type;
    }

    /** Rank of its colour. */
    public IntegerProperty colourProperty() {
        return colour;
    }

    /** Its sign; an empty one leaves the one before. */
    public StringProperty signProperty() {
        return sign;
    }

    /** What it lets through. */
    public FilterModel filter() {
        return filter.model();
    }

    /** All rules. */
    public ColourRules rules() {
        return rules;
    }
}
