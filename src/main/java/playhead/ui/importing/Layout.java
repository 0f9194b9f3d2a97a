package playhead.ui.importing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import playhead.format.RoleNames;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.FileMapping;
import playhead.importing.mapping.FilePlan;
import playhead.importing.mapping.MappingDraft;
import playhead.importing.mapping.PartRule;
import playhead.importing.mapping.ReferenceRule;
import playhead.importing.mapping.RowKind;
import playhead.importing.preview.FilePreview;
import playhead.importing.preview.Guesser;
import playhead.importing.preview.MappingGuess;
import playhead.importing.preview.PartGuess;
import playhead.importing.preview.SampleRow;
import playhead.importing.preview.WholeLook;

/** Logs of the same columns and the one mapping that they share. For one thread. */
public final class Layout {
    private final List<Source> sources = new ArrayList<>();
    private final RoleNames names;
    private final MappingGuess guess;
    private final String fingerprint;
    private MappingDraft draft;

    Layout(Source first, RoleNames names) {
        this.names = names;
        sources.add(first);
        FilePreview preview = first.preview();
        fingerprint = preview.fingerprint();
        guess = new Guesser(preview, names, preview.rows()).guess();
        draft = new MappingDraft(guess.mapping());
    }

    /** True when a log has the same columns. */
    boolean fits(FilePreview preview) {
        return fingerprint.equals(preview.fingerprint());
    }

    List<Source> sources() {
        return sources;
    }

    /** The first of its logs, which stands for all. */
    FilePreview preview() {
        return sources.getFirst().preview();
    }

    RoleNames names() {
        return names;
    }

    MappingGuess guess() {
        return guess;
    }

    /** What is changed by the user. */
    MappingDraft draft() {
        return draft;
    }

    /** Begins anew with a whole mapping. */
    void use(FileMapping mapping) {
        draft = new MappingDraft(mapping);
    }

    /**
     * The mapping of one of its logs.
     *
     * @param zone of times without offset
     */
    FileMapping made(Source source, ZoneId zone) {
        MappingDraft own = new MappingDraft(draft.made());
        own.zone(zone.equals(ZoneOffset.UTC) ? null : zone);
        String encoding = source.wish().encoding() == null
                ? draft.made().encoding()
                : source.wish().encoding().name();
        String format = source.wish().format() == null
                ? draft.made().format()
                : source.wish().format();
        Character delimiter = source.wish().delimiter() == null
                ? draft.made().delimiter()
                : source.wish().delimiter();
        own.form(format, encoding, delimiter);
        return own.made();
    }

    /** All columns, those inside of objects last. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(preview().columns());
        columns.addAll(preview().nested());
        return columns;
    }

    /** Rows of the beginning of its logs. */
    List<SampleRow> head() {
        List<SampleRow> rows = new ArrayList<>();
        sources.forEach(source -> rows.addAll(source.preview().rows()));
        return rows;
    }

    /** Rows between beginning and end, as far as they are known. */
    List<SampleRow> middle() {
        return known(WholeLook::middle);
    }

    /** The last rows, as far as they are known. */
    List<SampleRow> tail() {
        return known(WholeLook::tail);
    }

    private List<SampleRow> known(java.util.function.Function<WholeLook, List<SampleRow>> part) {
        List<SampleRow> rows = new ArrayList<>();
        for (Source source : sources) {
            WholeLook whole = source.wholeProperty().get();
            if (whole != null && !source.preview().whole()) {
                rows.addAll(part.apply(whole));
            }
        }
        return rows;
    }

    /** All values of a column that are known. */
    List<String> values(String column) {
        List<SampleRow> rows = head();
        rows.addAll(middle());
        rows.addAll(tail());
        return rows.stream()
                .map(row -> row.cells().get(column))
                .filter(value -> value != null && !value.isBlank())
                .toList();
    }

    /** What each column is for now. */
    Map<String, List<EventPart>> roles() {
        Map<String, List<EventPart>> roles = new LinkedHashMap<>();
        FileMapping made = draft.made();
        made.parts()
                .forEach((part, rule) -> rule.columns()
                        .forEach(column -> roles.computeIfAbsent(column, fresh -> new ArrayList<>())
                                .add(part)));
        byName().forEach((part, column) ->
                roles.computeIfAbsent(column, fresh -> new ArrayList<>()).add(part));
        return roles;
    }

    /** Which column a part is taken from by its name alone. */
    Map<EventPart, String> byName() {
        return new FilePlan(preview().name(), names, draft.made(), ZoneOffset.UTC)
                .byName(preview().columns());
    }

    /** The column or constant that a part has. */
    boolean has(EventPart part) {
        return draft.made().parts().containsKey(part) || byName().containsKey(part);
    }

    /** The rule that makes a column a further entity. */
    Optional<ReferenceRule> reference(String column) {
        return draft.made().references().stream()
                .filter(rule -> rule.column().equals(column))
                .findFirst();
    }

    /** Makes a column be a part, or with null nothing. */
    void assign(String column, EventPart part) {
        List<EventPart> was = roles().getOrDefault(column, List.of());
        if (part != null && was.equals(List.of(part))) {
            return;
        }
        if (part == null && was.stream().anyMatch(byName()::containsKey)) {
            sayAll();
        }
        was.stream().filter(old -> old != part).forEach(old -> draft.part(old, null));
        draft.noReference(column);
        if (part != null) {
            String pattern = guess.part(EventPart.TIME)
                    .filter(time -> part == EventPart.TIME && time.column().equals(column))
                    .map(PartGuess::pattern)
                    .orElse(null);
            draft.part(part, new PartRule(List.of(column), "", null, null, null, pattern, null));
        }
    }

    /** Makes a column name a further entity. */
    void refer(String column, ReferenceRule rule) {
        assign(column, null);
        draft.reference(rule);
    }

    /** Says what was found by name, so that a name alone decides nothing any more. */
    private void sayAll() {
        byName().forEach((part, column) -> draft.part(part, PartRule.column(column)));
        draft.byName(false);
    }

    /** The kind of its rows. */
    RowKind row() {
        return draft.made().row();
    }
}
