package playhead.saga.inferred;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for a field that names participants.
 *
 * @param table the log
 * @param payloads what its events say
 */
record FieldSearch(FlowTable table, Payloads payloads) {
    private static final int MOST = 12;
    private static final int LONGEST = 60;
    private static final int SEVERAL = 3;
    private static final double ALMOST_ALL = 0.9;
    private static final double HALF = 0.5;
    /** Words in the names of fields that speak of who does something. */
    private static final List<String> WORDS = List.of(
            "service",
            "participant",
            "lane",
            "actor",
            "resource",
            "component",
            "department",
            "abteilung",
            "team",
            "role",
            "rolle",
            "system",
            "agent",
            "worker",
            "owner",
            "performer",
            "responsible",
            "module",
            "application",
            "dienst");

    /** How a field behaves: by event type, how often it says what. */
    private static final class Field {
        final Map<Integer, Map<String, Integer>> byType = new HashMap<>();
        final Map<String, BitSet> flowsOfValue = new TreeMap<>();
        int events;
    }

    /**
     * The field that tells participants apart best, or null.
     *
     * @param positions of the events that are looked at
     * @param flows those of the events
     */
    ParticipantField find(List<Integer> positions, List<Integer> flows) {
        Map<String, Field> fields = new TreeMap<>();
        for (int i = 0; i < positions.size(); i++) {
            int flow = flows.get(i);
            int type = table.type(positions.get(i));
            payloads.at(positions.get(i)).texts().forEach((name, value) -> {
                if (value.length() <= LONGEST && !value.isBlank()) {
                    Field field = fields.computeIfAbsent(name, fresh -> new Field());
                    field.events++;
                    field.byType.computeIfAbsent(type, fresh -> new TreeMap<>()).merge(value, 1, Integer::sum);
                    field.flowsOfValue
                            .computeIfAbsent(value, fresh -> new BitSet())
                            .set(flow);
                }
            });
        }
        int all = (int) flows.stream().distinct().count();
        return fields.entrySet().stream()
                .filter(field -> field.getValue().events >= ALMOST_ALL * positions.size())
                .map(field -> of(field.getKey(), field.getValue(), all))
                .filter(field -> field != null)
                .min(Comparator.comparing((ParticipantField field) -> !speaks(field.name()))
                        .thenComparing(field -> -field.participants().size())
                        .thenComparing(field -> -field.consistency())
                        .thenComparing(ParticipantField::name))
                .orElse(null);
    }

    private static boolean speaks(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(name::contains);
    }

    /** What a field says of participants; null when it does not separate them, or not consistently. */
    private static ParticipantField of(String name, Field field, int flows) {
        int values = field.flowsOfValue.size();
        long often = field.flowsOfValue.values().stream()
                .filter(of -> of.cardinality() >= HALF * flows)
                .count();
        // What is another word for the type names nobody, unless its name says that it does.
        boolean isWordForType = field.byType.size() <= values && !speaks(name);
        if (values < SEVERAL || values > MOST || often < SEVERAL || isWordForType) {
            return null;
        }
        List<String> participants = new ArrayList<>(field.flowsOfValue.keySet());
        Map<Integer, Integer> ofType = new HashMap<>();
        int same = 0;
        for (Map.Entry<Integer, Map<String, Integer>> type : field.byType.entrySet()) {
            Map.Entry<String, Integer> most = type.getValue().entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow();
            ofType.put(type.getKey(), participants.indexOf(most.getKey()));
            same += most.getValue();
        }
        double consistency = (double) same / field.events;
        return consistency < ALMOST_ALL ? null : new ParticipantField(name, participants, ofType, consistency);
    }
}
