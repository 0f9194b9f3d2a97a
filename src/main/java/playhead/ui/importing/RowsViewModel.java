package playhead.ui.importing;

import java.util.List;
import java.util.Optional;
import playhead.importing.mapping.DeleteRule;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.PartRule;
import playhead.importing.mapping.RowKind;
import playhead.ui.text.Words;

/** What a row is. For the window's thread. */
public final class RowsViewModel {
    private final WizardViewModel wizard;
    private final Words words;

    RowsViewModel(WizardViewModel wizard, Words words) {
        this.wizard = wizard;
        this.words = words;
    }

    /** What it is now. */
    public RowKind kind() {
        return layout().map(Layout::row).orElse(RowKind.EVENT);
    }

    /** What it seems to be, how sure that is, and why. */
    public String guess() {
        return layout().map(Layout::guess)
                .map(guess -> words.text(
                        "importing.rows.guess",
                        words.text("importing.row." + guess.row().kind().name().toLowerCase(java.util.Locale.ROOT)),
                        new ReasonWords(words)
                                .of(guess.row().percent(), guess.row().reason())))
                .orElse("");
    }

    /** Says what it is. */
    public void kind(RowKind kind) {
        layout().filter(layout -> layout.row() != kind).ifPresent(layout -> {
            layout.draft().row(kind);
            wizard.changed();
        });
    }

    /** What all events are called, or empty when a column says it. */
    public String type() {
        return layout().flatMap(layout -> layout.draft().rule(EventPart.TYPE))
                .map(PartRule::constant)
                .orElse("");
    }

    /** Says what all events are called; empty leaves it to a column. */
    public void type(String said) {
        String text = said.strip();
        if (text.equals(type())) {
            return;
        }
        layout().ifPresent(layout -> {
            layout.draft()
                    .part(
                            EventPart.TYPE,
                            text.isEmpty() ? null : new PartRule(List.of(), "", text, null, null, null, null));
            wizard.changed();
        });
    }

    /** Columns that may say that a row's entity ends. */
    public List<String> columns() {
        return layout().map(layout -> layout.preview().columns()).orElse(List.of());
    }

    /** The rule for rows that end their entity. */
    public Optional<DeleteRule> delete() {
        return layout().map(layout -> layout.draft().made().delete());
    }

    /** Says which rows end their entity; a column of null or no values: none does. */
    public void delete(String column, String values) {
        List<String> texts = List.of(values.split(",")).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        DeleteRule rule = column == null || texts.isEmpty() ? null : new DeleteRule(column, texts);
        if (!java.util.Objects.equals(rule, delete().orElse(null))) {
            layout().ifPresent(layout -> {
                layout.draft().delete(rule);
                wizard.changed();
            });
        }
    }

    private Optional<Layout> layout() {
        return Optional.ofNullable(wizard.layoutProperty().get());
    }
}
