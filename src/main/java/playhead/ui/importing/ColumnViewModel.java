package playhead.ui.importing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.importing.mapping.Normalize;
import playhead.importing.mapping.PartRule;
import playhead.importing.mapping.ReferenceRule;
import playhead.importing.mapping.TimeForms;
import playhead.importing.preview.Normalizing;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** What is said of the one column that is selected, tried on its values at once. For the window's thread. */
public final class ColumnViewModel {
    private final RolesViewModel roles;
    private final Words words;
    private final ReadOnlyObjectWrapper<Normalizing.Trial> trial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper times = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    ColumnViewModel(RolesViewModel roles, Words words) {
        this.roles = roles;
        this.words = words;
        roles.looksProperty().addListener((property, was, is) -> tryOut());
    }

    /** The entity type that is said for the selected column, or empty. */
    public String entityType() {
        String type = reference() != null ? reference().type() : rule() == null ? null : rule().entityType();
        return type == null ? "" : type;
    }

    /** The role that the further entity of the selected column plays, or empty. */
    public String referenceRole() {
        return reference() == null ? "" : reference().role();
    }

    /** How ids of the selected column are brought to one form, or null. */
    public Normalize normalize() {
        return reference() != null ? reference().normalize() : rule() == null ? null : rule().normalize();
    }

    /** The form of times that is said, or empty. */
    public String pattern() {
        return rule() == null || rule().pattern() == null ? "" : rule().pattern();
    }

    /** What the selected column is said to hold, or null. */
    public String columnType() {
        return roles.layout() == null || roles.selectedProperty().get() == null
                ? null
                : roles.layout()
                        .draft()
                        .made()
                        .columns()
                        .get(roles.selectedProperty().get().name());
    }

    /** Says the type of the entities and, for further ones, the role that they play. */
    public void say(String type, String role) {
        String said = type.isBlank() ? null : type.strip();
        change(
                rule -> new PartRule(
                        rule.columns(), rule.join(), null, said, rule.normalize(), rule.pattern(), rule.zone()),
                rule -> new ReferenceRule(rule.column(), said, role.strip(), rule.normalize()));
    }

    /** Says how ids are brought to one form; all empty leaves them as they are. */
    public void normalize(String extract, String pad, String prefix) {
        Normalize how;
        try {
            int zeros = pad.isBlank() ? 0 : Math.clamp(Integer.parseInt(pad.strip()), 0, 1_000);
            boolean nothing = extract.isEmpty() && zeros == 0 && prefix.isEmpty();
            how = nothing ? null : new Normalize(extract.isEmpty() ? null : Pattern.compile(extract), zeros, prefix);
            problem.set("");
        } catch (NumberFormatException wrong) {
            problem.set(words.text("importing.roles.noNumber", Display.safe(pad)));
            return;
        } catch (PatternSyntaxException wrong) {
            problem.set(words.text("importing.roles.noPattern", Display.safe(wrong.getDescription())));
            return;
        }
        change(
                rule -> new PartRule(
                        rule.columns(), rule.join(), null, rule.entityType(), how, rule.pattern(), rule.zone()),
                rule -> new ReferenceRule(rule.column(), rule.type(), rule.role(), how));
    }

    /** Says the form of the times; empty for the known ones. */
    public void pattern(String pattern) {
        String said = pattern.isBlank() ? null : pattern.strip();
        if (said != null && !TimeForms.isPattern(said)) {
            problem.set(words.text("importing.roles.noForm", Display.safe(said)));
            return;
        }
        problem.set("");
        change(rule -> new PartRule(rule.columns(), rule.join(), null, null, null, said, rule.zone()), rule -> rule);
    }

    /** Says what the selected column holds; null to find it out. */
    public void columnType(String type) {
        if (roles.layout() != null && roles.selectedProperty().get() != null && !Objects.equals(type, columnType())) {
            roles.layout().draft().column(roles.selectedProperty().get().name(), type);
            roles.changed();
        }
    }

    private void change(UnaryOperator<PartRule> part, UnaryOperator<ReferenceRule> reference) {
        Layout layout = roles.layout();
        if (layout == null || roles.selectedProperty().get() == null) {
            return;
        }
        String column = roles.selectedProperty().get().name();
        if (reference() != null) {
            ReferenceRule changed = reference.apply(reference());
            if (!changed.equals(reference())) {
                layout.draft().reference(changed);
                roles.changed();
            }
        } else if (roles.role().part() != null) {
            PartRule before = rule() == null ? PartRule.column(column) : rule();
            PartRule changed = part.apply(before);
            if (!changed.equals(before)) {
                layout.draft().part(roles.role().part(), changed);
                roles.changed();
            }
        }
    }

    private void tryOut() {
        Normalize how = roles.isEntity() ? normalize() : null;
        String column = roles.selectedProperty().get() == null
                ? null
                : roles.selectedProperty().get().name();
        trial.set(
                roles.isEntity()
                        ? Normalizing.trial(
                                how == null ? new Normalize(null, 0, "") : how,
                                roles.layout().values(column))
                        : null);
        if (roles.isTime()) {
            List<String> values = roles.layout().values(column);
            int read = TimeForms.readable(values, pattern().isEmpty() ? null : pattern());
            times.set(words.text("importing.roles.times", read, values.size()));
        } else {
            times.set("");
        }
    }

    /** A way to bring the ids of the selected column together, or null. */
    public Normalizing.Trial suggestion() {
        return !roles.isEntity() || normalize() != null
                ? null
                : Normalizing.suggest(roles.layout()
                                .values(roles.selectedProperty().get().name()))
                        .orElse(null);
    }

    private PartRule rule() {
        return roles.layout() == null || roles.role().part() == null
                ? null
                : roles.layout().draft().rule(roles.role().part()).orElse(null);
    }

    private ReferenceRule reference() {
        return roles.layout() == null || roles.selectedProperty().get() == null
                ? null
                : roles.layout()
                        .reference(roles.selectedProperty().get().name())
                        .orElse(null);
    }

    /** What becomes of the ids of the selected column, or null. */
    public ReadOnlyObjectProperty<Normalizing.Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** How many values are times in the form that is said, or empty. */
    public ReadOnlyStringProperty timesProperty() {
        return times.getReadOnlyProperty();
    }

    /** What is wrong with what was typed, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
