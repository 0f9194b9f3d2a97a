package playhead.samples;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The same customers kept twice: as a change log (a row is one field with its old and its new value) and as row images
 * (a row is the whole record after a change). Both lead to the same last state.
 */
final class CustomerRows {
    /** Line of {@code changes.csv} whose old value is not what the log said before. */
    static final int WRONG_OLD_VALUE_LINE = 61;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> FIELDS = List.of("Name", "Ort", "Rabatt", "Kreditlimit", "gesperrt");

    private final Random random = new Random(1_848);
    private final Map<Integer, Map<String, String>> customers = new LinkedHashMap<>();
    private final List<String> changes = new ArrayList<>();
    private final List<String> images = new ArrayList<>();

    private CustomerRows() {}

    static CustomerRows make() {
        CustomerRows rows = new CustomerRows();
        rows.fill();
        return rows;
    }

    /** Tab-separated, customers written as {@code 17} and {@code Kd. 17}. */
    String changes() {
        return String.join("\n", changes) + "\n";
    }

    /** Comma-separated, a column per field. */
    String images() {
        return String.join("\n", images) + "\n";
    }

    private void fill() {
        changes.add("geändert am\tBenutzer\tKunde\tFeld\tAlter Wert\tNeuer Wert");
        images.add("customer,changed at,changed by," + String.join(",", FIELDS));
        LocalDateTime now = LocalDateTime.of(2026, 5, 4, 8, 0);
        while (images.size() <= 70) {
            now = now.plusSeconds(30 + random.nextInt(40_000));
            int customer = 11 + random.nextInt(12);
            Map<String, String> row = customers.computeIfAbsent(customer, key -> new LinkedHashMap<>());
            String user = pick("kai", "Élodie", "batch-job");
            List<String> touched = row.isEmpty() ? FIELDS : List.of(FIELDS.get(random.nextInt(FIELDS.size())));
            boolean changed = false;
            for (String field : touched) {
                String old = row.getOrDefault(field, "");
                String value = value(field);
                if (!value.equals(old)) {
                    row.put(field, value);
                    change(TIME.format(now), user, customer, field, old, value);
                    changed = true;
                }
            }
            if (changed) {
                images.add("C" + customer + "," + TIME.format(now) + "," + user + ","
                        + String.join(",", FIELDS.stream().map(row::get).toList()));
            }
        }
    }

    private void change(String time, String user, int customer, String field, String old, String value) {
        int line = changes.size() + 1;
        String said = line == WRONG_OLD_VALUE_LINE ? "9999" : old;
        String written = random.nextInt(4) == 0 ? "Kd. " + customer : String.valueOf(customer);
        changes.add(String.join("\t", time, user, written, field, said, value));
    }

    private String value(String field) {
        return switch (field) {
            case "Name" ->
                pick("Groß", "Weiß", "Öztürk", "Lis", "da Silva", "O'Neil") + " " + pick("GmbH", "KG", "e.K.");
            case "Ort" -> pick("Köln", "Łódź", "Århus", "Graz", "Zürich");
            case "Rabatt" -> pick("0.5", "1.25", "3.0", "7.5");
            case "Kreditlimit" -> String.valueOf(500 * (1 + random.nextInt(20)));
            default -> pick("true", "false");
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
