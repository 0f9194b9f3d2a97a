package playhead.ui.settings;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import playhead.ui.async.Background;
import playhead.workspace.settings.SettingsFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the user chose: whatever is set here is there again at the next start. Changes are written together in the
 * background, half a second after the first of them. For the window's thread.
 */
public final class UserSettings {
    private static final long DELAY = 500_000_000L;

    /**
     * That the file could not be used and defaults hold.
     *
     * @param found what is wrong with it
     * @param aside where it lies now
     */
    public record Complaint(SettingsFile.Found found, Path aside) {}

    private final ObjectNode values;
    private final Complaint complaint;
    private final KeptChanges changes;
    private final Recents recents;
    private final Map<String, StringProperty> texts = new HashMap<>();
    private final Map<String, DoubleProperty> numbers = new HashMap<>();
    private long changedAt = -1;

    private UserSettings(SettingsFile file, SettingsFile.Content content, InstantSource clock) {
        this.values = content.values();
        this.complaint =
                content.found() == SettingsFile.Found.SOUND ? null : new Complaint(content.found(), content.aside());
        this.changes = new KeptChanges(file);
        this.recents = new Recents(values, changes, clock);
    }

    /** Reads them: not on the window's thread. */
    public static UserSettings read(SettingsFile file, InstantSource clock) {
        return new UserSettings(file, file.read(), clock);
    }

    /** What is to be said about the file, if anything. */
    public Optional<Complaint> complaint() {
        return Optional.ofNullable(complaint);
    }

    /** A text that is kept; the same property at every call. */
    public StringProperty text(String key, String normal) {
        return texts.computeIfAbsent(key, name -> {
            StringProperty kept = new SimpleStringProperty(values.path(name).asString(normal));
            kept.addListener((property, was, is) -> changes.add(file -> file.put(name, is)));
            return kept;
        });
    }

    /** A number that is kept; the same property at every call. */
    public DoubleProperty number(String key, double normal) {
        return numbers.computeIfAbsent(key, name -> {
            DoubleProperty kept = new SimpleDoubleProperty(values.path(name).asDouble(normal));
            kept.addListener((property, was, is) -> changes.add(file -> file.put(name, is.doubleValue())));
            return kept;
        });
    }

    /** A list of texts as it was kept. */
    public List<String> list(String key) {
        return strings(values.path(key));
    }

    /** Keeps a list of texts. */
    public void keep(String key, List<String> texts) {
        List<String> kept = List.copyOf(texts);
        put(values, key, kept);
        changes.add(file -> put(file, key, kept));
    }

    /** Lists of texts by name, as they were kept under one key. */
    public Map<String, List<String>> lists(String key) {
        Map<String, List<String>> lists = new HashMap<>();
        values.path(key).properties().forEach(entry -> lists.put(entry.getKey(), strings(entry.getValue())));
        return lists;
    }

    /** Keeps one of several lists under one key; null forgets it. */
    public void keep(String key, String name, List<String> texts) {
        keepIn(values, key, name, texts);
        changes.add(file -> keepIn(file, key, name, texts));
    }

    private static void keepIn(ObjectNode file, String key, String name, List<String> texts) {
        ObjectNode lists = Members.object(file, key);
        if (texts == null) {
            lists.remove(name);
        } else {
            put(lists, name, texts);
        }
    }

    /** Workspaces that were open before. */
    public Recents recents() {
        return recents;
    }

    /**
     * A frame of the window: writes what waited long enough.
     *
     * @param nanos time of the frame, on a clock that only goes forward
     */
    public void pulse(long nanos, Background background) {
        if (changes.isEmpty()) {
            changedAt = -1;
        } else if (changedAt < 0) {
            changedAt = nanos;
        } else if (nanos - changedAt > DELAY) {
            changedAt = -1;
            write(background);
        }
    }

    /** Writes what waits. */
    public void write(Background background) {
        background.run(changes::write);
    }

    private static List<String> strings(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static void put(ObjectNode into, String key, List<String> texts) {
        ArrayNode list = into.putArray(key);
        texts.forEach(list::add);
    }
}
