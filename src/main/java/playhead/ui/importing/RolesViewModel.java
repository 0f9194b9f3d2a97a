package playhead.ui.importing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.ReferenceRule;
import playhead.importing.preview.PartGuess;
import playhead.importing.preview.SampleRow;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** What the columns are for. For the window's thread. */
public final class RolesViewModel {
    private static final int VALUES = 4;
    private static final int LONGEST = 60;

    private final WizardViewModel wizard;
    private final Words words;
    private final ObservableList<ColumnLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ColumnLine> selected = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();

    RolesViewModel(WizardViewModel wizard, Words words) {
        this.wizard = wizard;
        this.words = words;
        wizard.changesProperty().addListener((property, was, is) -> refresh());
    }

    private void refresh() {
        Layout layout = layout();
        if (layout == null) {
            lines.clear();
            select(null);
            return;
        }
        Map<String, List<EventPart>> roles = layout.roles();
        List<ColumnLine> fresh = layout.columns().stream()
                .map(column -> line(layout, column, roles.getOrDefault(column, List.of())))
                .toList();
        String name = selected.get() == null ? null : selected.get().name();
        for (int i = 0; i < fresh.size(); i++) {
            if (i >= lines.size()) {
                lines.add(fresh.get(i));
            } else if (!fresh.get(i).equals(lines.get(i))) {
                lines.set(i, fresh.get(i));
            }
        }
        lines.remove(fresh.size(), lines.size());
        select(name);
    }

    private ColumnLine line(Layout layout, String column, List<EventPart> parts) {
        String sure = parts.isEmpty()
                ? ""
                : layout.guess()
                        .part(parts.getFirst())
                        .filter(guess -> guess.column().equals(column))
                        .map(this::sure)
                        .orElse(words.text("importing.chosen"));
        return new ColumnLine(
                column,
                parts,
                layout.reference(column).isPresent(),
                sure,
                values(layout.head(), column),
                values(layout.middle(), column),
                values(layout.tail().reversed(), column));
    }

    private String sure(PartGuess guess) {
        return new ReasonWords(words).of(guess.percent(), guess.reason());
    }

    private static String values(List<SampleRow> rows, String column) {
        return rows.stream()
                .map(row -> row.cells().get(column))
                .filter(Objects::nonNull)
                .distinct()
                .limit(VALUES)
                .map(value -> Shown.cut(Display.safe(value), LONGEST))
                .collect(Collectors.joining(" · "));
    }

    /** Looks at a column more closely; null for none. */
    public void select(String column) {
        selected.set(lines.stream()
                .filter(line -> line.name().equals(column))
                .findFirst()
                .orElse(null));
        looks.set(looks.get() + 1);
    }

    /** Uses the selected column for something. */
    public void use(Role role) {
        if (selected.get() == null || layout() == null || role.equals(role())) {
            return;
        }
        String column = selected.get().name();
        if (role.reference()) {
            layout().refer(column, new ReferenceRule(column, null, "", null));
        } else {
            layout().assign(column, role.part());
        }
        wizard.changed();
    }

    /** What the selected column is used for. */
    public Role role() {
        ColumnLine line = selected.get();
        if (line == null) {
            return Role.FIELD;
        }
        return line.reference()
                ? Role.REFERENCE
                : line.parts().isEmpty() ? Role.FIELD : new Role(line.parts().getFirst(), false);
    }

    /** What can be chosen. */
    public List<Role> roles() {
        return layout() == null ? List.of() : Role.all(layout().row());
    }

    /** True when the selected column names entities. */
    public boolean isEntity() {
        Role role = role();
        return role.reference() || role.part() == EventPart.ENTITY;
    }

    /** True when the selected column holds the times. */
    public boolean isTime() {
        return role().part() == EventPart.TIME;
    }

    Layout layout() {
        return wizard.layoutProperty().get();
    }

    /** Something was said of the selected column. */
    void changed() {
        wizard.changed();
    }

    /** The columns. */
    public ObservableList<ColumnLine> lines() {
        return lines;
    }

    /** The column that is looked at more closely, or null. */
    public ReadOnlyObjectProperty<ColumnLine> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Grows whenever the selected column, or what is said of it, may be another. */
    ReadOnlyIntegerProperty looksProperty() {
        return looks.getReadOnlyProperty();
    }
}
