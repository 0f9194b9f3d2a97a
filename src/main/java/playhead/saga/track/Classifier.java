package playhead.saga.track;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.Event;
import playhead.event.EventPart;
import playhead.event.EventTime;
import playhead.event.JsonText;
import playhead.expression.EventRow;
import playhead.expression.Missing;
import playhead.expression.Outcome;
import playhead.expression.Row;
import playhead.expression.Rule;
import playhead.saga.define.EventPattern;
import playhead.saga.define.Limit;
import playhead.saga.define.SagaDefinition;

/** Finds out what an event means to declared sagas, and what it says of them. For one thread. */
final class Classifier {
    private final List<SagaDefinition> definitions;
    private final List<EventRow> rows = new ArrayList<>();
    private final Missing missing = new Missing();
    private final Map<String, TypeMeanings> byType = new HashMap<>();
    /** The same by number of the type; grows with the log. */
    private TypeMeanings[] byNumber = new TypeMeanings[0];

    private final Set<EventPart> parts = EnumSet.noneOf(EventPart.class);

    Classifier(List<SagaDefinition> definitions, Meanings meanings) {
        this.definitions = definitions;
        int number = 0;
        for (int definition = 0; definition < definitions.size(); definition++) {
            rows.add(new EventRow(definitions.get(definition).names()));
            for (EventPattern pattern : definitions.get(definition).patterns()) {
                TypeMeanings.Candidate candidate = new TypeMeanings.Candidate(definition, number++, pattern);
                pattern.types()
                        .forEach(type -> byType.computeIfAbsent(type, fresh -> new TypeMeanings(meanings))
                                .add(candidate, isNeeded(definitions.get(candidate.definition()), pattern)));
            }
        }
    }

    /** Whether the payload says whether an event fits, why something failed or how long it may take. */
    private static boolean isNeeded(SagaDefinition definition, EventPattern pattern) {
        Limit limit = Marked.limit(definition, pattern.mark());
        return pattern.when() != null || Marked.hasReason(pattern.mark()) || limit != null && limit.said() != null;
    }

    /** What must be read of events; empty when their types say everything. */
    Set<EventPart> parts() {
        if (parts.isEmpty()) {
            definitions.forEach(definition -> {
                definition.patterns().stream()
                        .filter(pattern -> pattern.when() != null)
                        .forEach(pattern ->
                                pattern.when().usage().slots().values().forEach(this::need));
                definition.correlation().forEach(this::need);
            });
            parts.addAll(EnumSet.of(EventPart.DATA));
        }
        return parts;
    }

    private void need(String name) {
        int dot = name.indexOf('.');
        switch (dot < 0 ? name : name.substring(0, dot)) {
            case "meta" -> parts.add(EventPart.META);
            case "time" -> parts.add(EventPart.TIME);
            case "id" -> parts.add(EventPart.ID);
            case "stream", "streamType" -> parts.add(EventPart.STREAM);
            case "correlationId" -> parts.add(EventPart.CORRELATION);
            default -> parts.add(EventPart.DATA);
        }
    }

    /** What events of a type can mean, or null when that is nothing. */
    TypeMeanings type(int number, List<String> types) {
        if (number >= byNumber.length) {
            byNumber = types.stream().map(byType::get).toArray(TypeMeanings[]::new);
        }
        return byNumber[number];
    }

    /** Goes to an event, read with {@link #parts}. */
    void on(long position, Event read) {
        for (EventRow row : rows) {
            row.on(position, read);
        }
    }

    /** What the event means, which is of this type. */
    TypeMeanings.Known known(TypeMeanings type) {
        return type.of(rows, missing);
    }

    /** What a rule of a definition makes of the event as a text, or null. */
    String text(int definition, Rule rule) {
        return text(rows.get(definition), rule);
    }

    /** What a rule makes of an event as a text, or null. */
    static String text(EventRow row, Rule rule) {
        if (!(rule.evaluate(row) instanceof Outcome.Value(Row.Kind kind, var json))) {
            return null;
        }
        return switch (kind) {
            case TEXT -> JsonText.unquote(json.bytes(), 0, json.length());
            case NULL -> null;
            default -> json.toString();
        };
    }

    /** Why something failed, as the event says: or null. */
    String reason(int definition) {
        return text(definition, definitions.get(definition).reason());
    }

    /** The time that a rule of a definition finds in the event, or null. */
    EventTime time(int definition, Rule rule) {
        String text = text(definition, rule);
        try {
            return text == null ? null : EventTime.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
