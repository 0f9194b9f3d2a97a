package playhead.ui.decision;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.lab.rules.Rule;
import playhead.ui.text.Words;

/** A rule and another value of it, as a person chooses them. For the window's thread. */
public final class RuleChoice {
    private final Words words;
    private final ObservableList<Rule> rules = FXCollections.observableArrayList();
    private final ObjectProperty<Rule> rule = new SimpleObjectProperty<>();
    private final StringProperty value = new SimpleStringProperty("");
    private final ObservableValue<String> problem;

    /** @param words names the rules */
    public RuleChoice(Words words) {
        this.words = words;
        this.problem = Bindings.createStringBinding(this::whyNot, rule, value);
    }

    /** Offers the rules of a log; none where none are known. */
    public void offer(List<Rule> known) {
        if (!rules.equals(known)) {
            Rule before = rule.get();
            rules.setAll(known);
            if (before == null || !known.contains(before)) {
                rule.set(known.isEmpty() ? null : known.getFirst());
                value.set("");
            } else {
                rule.set(before);
            }
        }
    }

    private String whyNot() {
        if (rule.get() == null) {
            return words.text("decision.noRule");
        }
        if (value.get().isBlank()) {
            return words.text("decision.noValue");
        }
        String wrong = rule.get().problem(plain());
        return wrong == null ? "" : words.text("decision.wrongValue", range(rule.get()));
    }

    /** The value as the rules read it; a comma may stand for the point. */
    public String plain() {
        return value.get().strip().replace(',', '.');
    }

    /** What a rule is called. */
    public String name(Rule of) {
        return words.text("decision.rule." + of.name());
    }

    /** What it decides, its least and greatest value, and what holds otherwise. */
    public String about(Rule of) {
        String holds = of.standard().equals(Rule.AS_AGREED)
                ? words.text("decision.standard.agreed")
                : of.standard().equals("any") ? words.text("decision.standard.any") : of.standard();
        return words.text("decision.about", words.text("decision.does." + of.name()), range(of), holds);
    }

    private String range(Rule of) {
        return words.text("decision.range." + of.unit(), of.least(), of.most());
    }

    /** The rules that can be chosen. */
    public ObservableList<Rule> rules() {
        return rules;
    }

    /** The chosen one, or null. */
    public ObjectProperty<Rule> ruleProperty() {
        return rule;
    }

    /** What was typed. */
    public StringProperty valueProperty() {
        return value;
    }

    /** Why it is no choice yet; empty when it is one. */
    public ObservableValue<String> problemProperty() {
        return problem;
    }
}
