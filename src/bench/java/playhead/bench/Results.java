package playhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What all rounds brought. */
final class Results {
    private final Map<String, List<Double>> figures = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    /** The medians of an earlier run; empty if there was none. */
    static Results read(Path file) throws IOException {
        Results results = new Results();
        if (Files.exists(file)) {
            Properties medians = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                medians.load(in);
            }
            medians.forEach((name, value) ->
                    results.figures.put(name.toString(), List.of(Double.parseDouble(value.toString()))));
        }
        return results;
    }

    /** Keeps the medians, together with those of earlier runs that this one did not measure. */
    void write(Path file) throws IOException {
        Properties medians = new Properties();
        Results.read(file).figures.forEach((name, values) -> medians.setProperty(name, "" + values.getFirst()));
        figures.forEach((name, values) -> medians.setProperty(name, "" + median(name)));
        try (var out = Files.newBufferedWriter(file)) {
            medians.store(out, null);
        }
    }

    void figure(String of, String name, double value) {
        figures.computeIfAbsent(of + ' ' + name, key -> new ArrayList<>()).add(value);
    }

    void answer(String of, String question, String answer, String right) {
        compared++;
        if (!answer.equals(right)) {
            wrong.add("WRONG: " + of + ", " + question + ": " + answer + " instead of " + right);
        }
    }

    void failed(String of, String errors) {
        String text = errors.strip();
        wrong.add("FAILED: " + of + ": " + text.substring(0, Math.min(text.length(), 2_000)));
    }

    void far(String words) {
        wrong.add("FAR OFF: " + words);
    }

    List<String> wrong() {
        return wrong;
    }

    /** How many answers were compared with the right ones. */
    int compared() {
        return compared;
    }

    /** All values of a figure, sorted; empty if it was not measured. */
    double[] all(String figure) {
        double[] values = figures.getOrDefault(figure, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(values);
        return values;
    }

    /** The median, or NaN if it was not measured. */
    double median(String figure) {
        double[] values = all(figure);
        int half = values.length / 2;
        return values.length == 0
                ? Double.NaN
                : values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /** All calibrations before and after all cases, sorted. */
    double[] calibrations(String ends) {
        return figures.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" calibration before" + ends)
                        || entry.getKey().endsWith(" calibration after" + ends))
                .flatMap(entry -> entry.getValue().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }
}
