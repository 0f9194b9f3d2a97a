package playhead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawing in {@code docs/architecture.md}: which room lies on which floor. */
final class FloorPlan {
    private static final Pattern FLOOR = Pattern.compile("\\s*(\\d+) \\|([^|]+)\\|.*");

    private final Map<String, Integer> floors = new HashMap<>();

    private FloorPlan() {}

    static FloorPlan read(Path page) throws IOException {
        FloorPlan plan = new FloorPlan();
        boolean drawing = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                drawing = line.equals("```floors");
            } else if (drawing) {
                plan.add(line);
            }
        }
        return plan;
    }

    private void add(String line) {
        Matcher floor = FLOOR.matcher(line);
        if (!floor.matches()) {
            throw new IllegalStateException("no floor: " + line);
        }
        for (String room : floor.group(2).strip().split("\\s+")) {
            if (floors.put(room, Integer.valueOf(floor.group(1))) != null) {
                throw new IllegalStateException(room + " is drawn twice");
            }
        }
    }

    int rooms() {
        return floors.size();
    }

    /** The room of a class: the package below {@code playhead}, or Main for that package itself. */
    static String roomOf(String packageName) {
        String[] parts = packageName.split("\\.");
        return parts.length == 1 ? "Main" : parts[1];
    }

    OptionalInt floorOf(String room) {
        Integer floor = floors.get(room);
        return floor == null ? OptionalInt.empty() : OptionalInt.of(floor);
    }

    /** True if a class in the first room may name a class in the second. */
    boolean mayUse(String from, String to) {
        return from.equals(to) || floors.get(from) > floors.get(to);
    }
}
