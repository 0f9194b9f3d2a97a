package playhead.saga.inferred;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import playhead.event.JsonText;
import playhead.saga.EventRole;
import playhead.saga.LogColumns;

/** Writes what was learned of the kinds of sagas as a definition that can be edited and declared. */
final class DefinitionWriter {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_./-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|~");
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Learned learned;
    private final LogColumns columns;
    private final StringBuilder yaml = new StringBuilder();

    DefinitionWriter(Learned learned) {
        this.learned = learned;
        this.columns = learned.table.columns();
    }

    /** The whole document. */
    String write() {
        yaml.append("# Learned from the log up to position ")
                .append(learned.at)
                .append(". Read it before it is declared.\n");
        yaml.append("sagas:\n");
        for (Kind kind : learned.shown()) {
            if (kind.ended > 0) {
                write(kind, new DefinitionLearner(learned).learn(kind));
            }
        }
        return yaml.toString();
    }

    private void write(Kind kind, Draft draft) {
        line(
                2,
                "# " + draft.examples + " examples of " + kind.ended + " that ended, confidence "
                        + learned.confidence(kind));
        line(2, "- name: " + text(learned.name(kind)));
        line(4, "style: " + (kind.isOrchestrated() ? "orchestration" : "choreography"));
        if (learned.table.isOfStreams()) {
            line(4, "correlation: stream");
        }
        if (kind.field != null) {
            line(4, "participant: " + path(kind.field.name()));
        }
        line(4, "start: " + text(type(DefinitionLearner.start(kind))));
        learned.shown().stream()
                .filter(other -> !kind.isOrchestrated() && other.isOrchestrated() && other.family == kind.family)
                .findFirst()
                .ifPresent(other -> line(4, "unless: " + text(type(other.first))));
        if (draft.longestMillis > 0) {
            line(4, "deadline: " + duration(2 * draft.longestMillis) + "   # twice the longest seen");
        }
        messages(kind, draft);
        line(4, "steps:");
        draft.ordered().forEach(step -> step(kind, draft, step));
        ends(draft);
    }

    private void messages(Kind kind, Draft draft) {
        if (kind.stepField == null || draft.messages.isEmpty()) {
            return;
        }
        line(4, "messages:");
        line(6, "by: " + path(kind.stepField));
        says(6, draft.messages);
    }

    private void says(int indent, Map<EventRole, ? extends Collection<String>> messages) {
        part(indent, "request", messages.get(EventRole.REQUEST));
        part(indent, "success", messages.get(EventRole.SUCCESS));
        part(indent, "failure", messages.get(EventRole.FAILURE));
        StringJoiner undo = new StringJoiner(", ", "compensation: { ", " }").setEmptyValue("");
        add(undo, "request", messages.get(EventRole.UNDO_REQUEST));
        add(undo, "done", messages.get(messages.containsKey(EventRole.UNDO) ? EventRole.UNDO : EventRole.UNDO_SUCCESS));
        add(undo, "failure", messages.get(EventRole.UNDO_FAILURE));
        if (undo.length() > 0) {
            line(indent, undo.toString());
        }
    }

    private void part(int indent, String name, Collection<String> types) {
        if (types != null) {
            line(indent, name + ": " + list(types));
        }
    }

    private void add(StringJoiner parts, String name, Collection<String> types) {
        if (types != null) {
            parts.add(name + ": " + list(types));
        }
    }

    private void step(Kind kind, Draft draft, Draft.StepDraft step) {
        line(6, "- name: " + text(step.name));
        if (step.participant() != null) {
            line(8, "participant: " + text(step.participant()));
        }
        says(8, step.messages);
        if (!step.messages.containsKey(EventRole.FAILURE)) {
            part(8, "failure", step.failures.isEmpty() || !draft.messages.isEmpty() ? null : step.failures);
        }
        if (!step.effects.isEmpty()) {
            line(8, "effects:");
            step.effects.keySet().forEach(effect -> line(10, "- " + effect(kind, draft, effect)));
        }
        if (draft.isOptional(step)) {
            line(8, "optional: true");
        }
    }

    private String effect(Kind kind, Draft draft, String effect) {
        List<String> undos = kind.pairs.keySet().stream()
                .filter(pair -> type(pair.effect()).equals(effect))
                .map(pair -> type(pair.undo()))
                .toList();
        if (undos.isEmpty()) {
            return "{ type: " + text(effect) + " }";
        }
        boolean across = kind.pairs.entrySet().stream()
                .anyMatch(pair -> type(pair.getKey().effect()).equals(effect)
                        && pair.getValue().across());
        String until = draft.settled(effect);
        return "{ type: " + text(effect) + ", undo: " + list(undos)
                + (until == null ? "" : ", until: " + text(until))
                + (across ? ", on: saga" : "") + " }";
    }

    private void ends(Draft draft) {
        if (draft.ends.isEmpty()) {
            return;
        }
        line(4, "ends:");
        draft.ends.forEach((outcome, types) -> {
            StringJoiner all = new StringJoiner(", ", types.size() > 1 ? "[" : "", types.size() > 1 ? "]" : "");
            types.forEach((type, when) -> all.add(
                    when == null
                            ? text(type)
                            : "{ type: " + text(type) + ", when: '" + when.replace("'", "''") + "' }"));
            line(6, outcome + ": " + all);
        });
    }

    private String type(int number) {
        return columns.types().get(number);
    }

    private static String list(Collection<String> types) {
        List<String> texts = types.stream().map(DefinitionWriter::text).toList();
        return texts.size() == 1 ? texts.getFirst() : "[" + String.join(", ", texts) + "]";
    }

    private static String text(String value) {
        boolean plain = PLAIN.matcher(value).matches() && !WORD.matcher(value).matches();
        return plain ? value : JsonText.quoted(value).toString();
    }

    /** A field of the payload as expressions name it. */
    static String path(String field) {
        StringBuilder path = new StringBuilder("data");
        for (String part : field.split("\\.", -1)) {
            path.append(NAME.matcher(part).matches() ? "." + part : "[" + JsonText.quoted(part) + "]");
        }
        return path.toString();
    }

    private static String duration(long millis) {
        long unit = millis >= 2 * DAY ? DAY : millis >= 2 * HOUR ? HOUR : millis >= 2 * MINUTE ? MINUTE : SECOND;
        long count = (millis + unit - 1) / unit;
        return count + (unit == DAY ? "d" : unit == HOUR ? "h" : unit == MINUTE ? "m" : "s");
    }

    private void line(int indent, String text) {
        yaml.append(" ".repeat(indent)).append(text).append('\n');
    }
}
