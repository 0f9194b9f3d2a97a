package playhead.ui.colour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import playhead.ui.filter.FilterMode;
import playhead.ui.settings.KeptSetting;
import playhead.ui.settings.KeptSettings;
import playhead.workspace.Session;
import tools.jackson.databind.JsonNode;

/**
 * The colour rules of the open workspace in their order: the first that lets a row through marks it. Every change is kept
 * at once. For the window's thread.
 */
public final class ColourRules {
    /** Signs to choose from that are no letters. */
    public static final List<String> SHAPES = List.of("●", "▲", "■", "◆", "★", "✚", "!", "?");

    private final ReadOnlyObjectWrapper<List<ColourRule>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<List<ColourRule>> used = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<EventMarker> events = new ReadOnlyObjectWrapper<>(EventMarker.NONE);
    private final KeptSetting kept;
    private final IntegerProperty renewed = new SimpleIntegerProperty();
    private volatile Session log;
    private boolean reading;

    /** @param settings keeps them */
    public ColourRules(KeptSettings settings) {
        kept = settings.add("colours", this::read);
        on.addListener((property, was, is) -> change(all.get()));
    }

    /**
     * Marks the rows of another log.
     *
     * @param opened the log whose rows are marked from now on, and whose sets rules can name; null for none
     */
    public void over(Session opened) {
        log = opened;
    }

    /** Sets that rules can name have changed: rows are marked anew where a rule names one. */
    public void renew() {
        if (used.get().stream().anyMatch(ColourRule::namesSet)) {
            events.set(EventMarker.of(used.get(), this::log));
            renewed.set(renewed.get() + 1);
        }
    }

    private Session log() {
        return log;
    }

    private void read(JsonNode saved) {
        reading = true;
        on.set(RuleJson.isOn(saved));
        change(RuleJson.read(saved));
        reading = false;
    }

    private void change(List<ColourRule> changed) {
        all.set(List.copyOf(changed));
        used.set(on.get() ? all.get().stream().filter(ColourRule::isUsed).toList() : List.of());
        events.set(EventMarker.of(used.get(), this::log));
        if (!reading) {
            kept.keep(RuleJson.write(all.get(), on.get()));
        }
    }

    /** Adds a rule before all others. */
    public void add(ColourRule rule) {
        List<ColourRule> changed = new ArrayList<>(all.get());
        changed.addFirst(rule);
        change(changed);
    }

    /** Replaces the rule with a number. */
    public void replace(int number, UnaryOperator<ColourRule> by) {
        List<ColourRule> changed = new ArrayList<>(all.get());
        changed.set(number, by.apply(changed.get(number)));
        if (!changed.equals(all.get())) {
            change(changed);
        }
    }

    /** Moves a rule up or down; gives its new number. */
    public int move(int number, int by) {
        int target = Math.clamp(number + by, 0, all.get().size() - 1);
        if (target != number) {
            List<ColourRule> changed = new ArrayList<>(all.get());
            Collections.swap(changed, number, target);
            change(changed);
        }
        return target;
    }

    /** Deletes a rule. */
    public void delete(int number) {
        List<ColourRule> changed = new ArrayList<>(all.get());
        changed.remove(number);
        change(changed);
    }

    /**
     * Marks the rows with a condition from now on: a rule that says so is used again, else a new one is made.
     *
     * @param type entity type, null for events
     * @param condition in CEL
     * @param value a text whose first letter becomes the sign if no other rule has it
     * @return the rule
     */
    public ColourRule mark(String type, String condition, String value) {
        Optional<ColourRule> known = all.get().stream()
                .filter(rule -> Objects.equals(rule.type(), type)
                        && rule.mode() == FilterMode.CEL
                        && rule.filter().equals(condition))
                .findFirst();
        ColourRule rule = known.map(old -> old.switched(true))
                .orElseGet(() -> new ColourRule(
                        condition, type, FilterMode.CEL, condition, freeColour(), freeSign(value), true));
        List<ColourRule> changed = new ArrayList<>(all.get());
        known.ifPresent(changed::remove);
        changed.addFirst(rule);
        on.set(true);
        change(changed);
        return rule;
    }

    /** A rule without a filter yet, with a colour and a sign that no other has. */
    public ColourRule fresh(String name) {
        return new ColourRule(name, null, FilterMode.TEXT, "", freeColour(), freeSign(""), true);
    }

    /** The colour that the fewest rules have, the earliest in the palette of several; grey only when it is chosen. */
    private int freeColour() {
        return IntStream.range(0, Palette.TYPES)
                .boxed()
                .min(Comparator.comparingLong(colour -> all.get().stream()
                        .filter(rule -> rule.colour() == colour)
                        .count()))
                .orElseThrow();
    }

    private String freeSign(String value) {
        Stream<String> own = value.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(c -> Character.toString(Character.toUpperCase(c)));
        Stream<String> letters = IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString);
        return Stream.of(own, letters, SHAPES.stream())
                .flatMap(signs -> signs)
                .filter(sign -> all.get().stream().noneMatch(rule -> rule.sign().equals(sign)))
                .findFirst()
                .orElse(SHAPES.getFirst());
    }

    /** The rules in their order. */
    public ReadOnlyObjectProperty<List<ColourRule>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Whether rows are marked at all. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Those that mark rows now. */
    public ReadOnlyObjectProperty<List<ColourRule>> usedProperty() {
        return used.getReadOnlyProperty();
    }

    /**
     * Says who marks rows anew.
     *
     * @param told whenever rows can be marked otherwise than before: by other rules, or by sets that have changed
     */
    public void whenUsedOtherwise(Runnable told) {
        used.addListener((property, was, is) -> told.run());
        renewed.addListener((property, was, is) -> told.run());
    }

    /** What marks events. */
    public ReadOnlyObjectProperty<EventMarker> eventsProperty() {
        return events.getReadOnlyProperty();
    }

    /** What marks the states of an entity type. */
    public StateMarker states(String type) {
        return new StateMarker(
                used.get().stream().filter(rule -> type.equals(rule.type())).toList());
    }
}
