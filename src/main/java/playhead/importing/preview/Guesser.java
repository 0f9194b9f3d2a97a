package playhead.importing.preview;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import playhead.format.RoleNames;
import playhead.importing.mapping.DeleteRule;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.FileMapping;
import playhead.importing.mapping.FilePlan;
import playhead.importing.mapping.MappingDraft;
import playhead.importing.mapping.PartRule;
import playhead.importing.mapping.RowKind;

/** Guesses what the columns of a log are for. For one log and one thread. */
public final class Guesser {
    private static final Set<String> DONE = Set.of(
            "c", "u", "d", "r", "i", "insert", "update", "delete", "create", "created", "updated", "deleted", "read");
    private static final Set<String> ENDS = Set.of("d", "delete", "deleted");
    private static final List<EventPart> FOUND_BY_HINTS = List.of(
            EventPart.TIME,
            EventPart.TYPE,
            EventPart.ENTITY,
            EventPart.ACTOR,
            EventPart.CORRELATION_ID,
            EventPart.CAUSATION_ID,
            EventPart.ID,
            EventPart.POSITION);

    private final FilePreview preview;
    private final FilePlan plan;
    private final Map<String, ColumnFacts> facts = new LinkedHashMap<>();
    private final Map<EventPart, PartGuess> parts = new EnumMap<>(EventPart.class);

    /**
     * @param preview of the log
     * @param names of its format
     * @param rows of it, at least those of the preview
     */
    public Guesser(FilePreview preview, RoleNames names, List<SampleRow> rows) {
        this.preview = preview;
        plan = new FilePlan(preview.name(), names, FileMapping.NONE, ZoneOffset.UTC);
        List<String> columns = new ArrayList<>(preview.columns());
        columns.addAll(preview.nested());
        columns.forEach(column -> facts.put(column, new ColumnFacts(column, rows)));
    }

    /** Guesses everything. */
    public MappingGuess guess() {
        plan.byName(preview.columns()).forEach((part, column) -> parts.put(part, named(part, column)));
        RowGuess row = row();
        for (EventPart part : FOUND_BY_HINTS) {
            boolean doubtful = !parts.containsKey(part) || parts.get(part).percent() < 50;
            if (doubtful) {
                PartGuess best = best(part);
                if (best != null
                        && (!parts.containsKey(part)
                                || best.percent() > parts.get(part).percent())) {
                    parts.put(part, best);
                }
            }
        }
        row = row.kind() == RowKind.EVENT ? image(row) : row;
        return new MappingGuess(row, parts, mapping(row));
    }

    private PartGuess named(EventPart part, String column) {
        ColumnFacts found = facts.get(column);
        if (part == EventPart.TIME && !"xes".equals(preview.format()) && !found.isEmpty()) {
            int times = found.times().readable();
            if (times * 2 < found.tried()) {
                Reason reason = Reason.of(Reason.Kind.NO_TIMES, column, times, found.tried());
                return new PartGuess(part, column, 20, reason, null, true);
            }
            String pattern = found.times().pattern();
            if (pattern != null || found.times().open()) {
                return time(found, 70, true);
            }
        }
        boolean format = "xes".equals(preview.format());
        Reason reason = Reason.of(format ? Reason.Kind.FORMAT : Reason.Kind.NAMED, column);
        return new PartGuess(part, column, format ? 100 : 95, reason, null, true);
    }

    private RowGuess row() {
        ColumnFacts field = hinted(EventPart.FIELD);
        ColumnFacts now = hinted(EventPart.NEW);
        if (field == null || now == null || "xes".equals(preview.format())) {
            return new RowGuess(RowKind.EVENT, 60, Reason.of(Reason.Kind.NOTHING));
        }
        ColumnFacts old = hinted(EventPart.OLD);
        put(EventPart.FIELD, field);
        put(EventPart.NEW, now);
        if (old != null) {
            put(EventPart.OLD, old);
        }
        return new RowGuess(RowKind.CHANGE, 90, Reason.of(Reason.Kind.CHANGE, field.name, now.name));
    }

    private RowGuess image(RowGuess otherwise) {
        ColumnFacts operation = operation();
        if (operation != null && "csv".equals(preview.format())) {
            return new RowGuess(
                    RowKind.IMAGE,
                    70,
                    Reason.of(
                            Reason.Kind.OPERATION, operation.name, String.join(", ", new TreeSet<>(operation.values))));
        }
        PartGuess entity = parts.get(EventPart.ENTITY);
        if (entity == null || parts.containsKey(EventPart.TYPE) || !"csv".equals(preview.format())) {
            return otherwise;
        }
        ColumnFacts ids = facts.get(entity.column());
        boolean full = facts.values().stream().allMatch(column -> column.values.size() * 10 >= column.rows * 8);
        return full && ids.distinct < ids.values.size() && facts.size() > 3
                ? new RowGuess(RowKind.IMAGE, 55, Reason.of(Reason.Kind.REPEATED, entity.column()))
                : otherwise;
    }

    private ColumnFacts operation() {
        return facts.values().stream()
                .filter(column -> !column.isEmpty()
                        && column.values.stream()
                                .allMatch(value -> DONE.contains(value.toLowerCase(java.util.Locale.ROOT))))
                .findFirst()
                .orElse(null);
    }

    private ColumnFacts hinted(EventPart part) {
        return facts.values().stream()
                .filter(column -> NameHints.strength(part, column.name) == 2 && !column.isObjects())
                .findFirst()
                .orElse(null);
    }

    private void put(EventPart part, ColumnFacts column) {
        parts.put(part, new PartGuess(part, column.name, 90, Reason.of(Reason.Kind.LIKE, column.name), null, false));
    }

    private PartGuess best(EventPart part) {
        PartGuess best = null;
        for (ColumnFacts column : facts.values()) {
            boolean taken =
                    parts.values().stream().anyMatch(guess -> guess.column().equals(column.name));
            PartGuess guess = taken || column.isEmpty() || column.isObjects() ? null : judge(part, column);
            if (guess != null && (best == null || guess.percent() > best.percent())) {
                best = guess;
            }
        }
        return best;
    }

    private static PartGuess judge(EventPart part, ColumnFacts column) {
        int strength = NameHints.strength(part, column.name);
        return switch (part) {
            case TIME -> column.isTimes() ? time(column, 60 + 15 * strength, false) : null;
            case TYPE -> column.isFew() ? by(part, column, strength, 0) : null;
            case ACTOR ->
                column.isFew() || column.distinct * 2 < column.values.size() ? by(part, column, strength, 0) : null;
            case ENTITY ->
                column.isIds() || strength == 2 && column.canBeIds() ? by(part, column, strength, again(column)) : null;
            case ID, POSITION ->
                column.isAllDifferent() && (part == EventPart.ID || column.isWholeNumbers())
                        ? by(part, column, strength, 0)
                        : null;
            default -> by(part, column, strength, 0);
        };
    }

    /** How much the values alone speak for a column of entities: ids that come again, but not always the same few. */
    private static int again(ColumnFacts column) {
        boolean comeAgain = column.distinct < column.values.size() && column.distinct > column.values.size() / 100;
        boolean numbered =
                column.values.stream().allMatch(value -> value.chars().anyMatch(Character::isDigit));
        return comeAgain && numbered && column.values.size() == column.rows ? 45 : 0;
    }

    private static PartGuess by(EventPart part, ColumnFacts column, int strength, int alone) {
        int percent = strength == 2 ? 80 : strength == 1 ? 60 : alone;
        if (percent == 0) {
            return null;
        }
        Reason reason = strength > 0
                ? Reason.of(Reason.Kind.LIKE, column.name)
                : Reason.of(Reason.Kind.DISTINCT, column.distinct, column.values.size());
        return new PartGuess(part, column.name, percent, reason, null, false);
    }

    private static PartGuess time(ColumnFacts column, int percent, boolean byName) {
        var form = column.times();
        Reason reason =
                Reason.of(form.open() ? Reason.Kind.TIMES_OPEN : Reason.Kind.TIMES, form.readable(), column.tried());
        return new PartGuess(EventPart.TIME, column.name, form.open() ? 50 : percent, reason, form.pattern(), byName);
    }

    private FileMapping mapping(RowGuess row) {
        MappingDraft draft = new MappingDraft(FileMapping.NONE);
        draft.row(row.kind());
        for (PartGuess guess : parts.values()) {
            if (!guess.byName() || guess.pattern() != null) {
                String type = null;
                draft.part(
                        guess.part(),
                        new PartRule(List.of(guess.column()), "", null, type, null, guess.pattern(), null));
            }
        }
        if (row.reason().kind() == Reason.Kind.OPERATION) {
            ColumnFacts operation = operation();
            List<String> ends = operation.values.stream()
                    .distinct()
                    .filter(value -> ENDS.contains(value.toLowerCase(java.util.Locale.ROOT)))
                    .toList();
            draft.delete(ends.isEmpty() ? null : new DeleteRule(operation.name, ends));
        }
        if ("csv".equals(preview.format()) && row.kind() != RowKind.CHANGE) {
            facts.values().stream().filter(ColumnFacts::isCommaNumbers).forEach(column -> {
                draft.decimal(',');
                draft.column(column.name, "decimal");
            });
        }
        return draft.made();
    }
}
