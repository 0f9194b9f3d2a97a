package playhead.importing.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import playhead.event.ByteBuilder;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.JsonCursor;
import playhead.event.Origin;
import playhead.event.Reference;
import playhead.format.RawRecord;
import playhead.format.json.CanonicalJson;

/**
 * Reads events that Playhead itself exported (NDJSON, raw CSV) back as they were: with the types of their entities,
 * roles, all causes and what they do to their entity. Order and names of the members tell such files from others; a
 * record that is not as an export writes it is mapped like any other. For one file and one thread.
 */
final class ExportedRecordMapper implements RecordMapper {
    private static final List<String> NDJSON = List.of(
            "position",
            "time",
            "timeText",
            "stream",
            "version",
            "type",
            "id",
            "actor",
            "correlationId",
            "causationIds",
            "entities",
            "data",
            "meta",
            "source");
    private static final List<String> RAW_CSV = List.of(
            "position",
            "time",
            "stream",
            "version",
            "type",
            "id",
            "actor",
            "correlationId",
            "causationId",
            "data",
            "meta",
            "timeText",
            "entities");
    private static final Set<String> EFFECTS = Set.of("image", "change", "delete");
    private static final String EFFECT = "playhead.effect";
    private static final Pattern WITH_OFFSET =
            Pattern.compile(".*:[0-9]{2}([.,][0-9]+)? ?(Z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?)");

    private final String file;
    private final RecordMapper other;
    private final TimeReader times = new TimeReader(ZoneOffset.UTC, Duration.ZERO, null, SlashOrder.DAY_FIRST);
    private final CanonicalJson json = new CanonicalJson();
    private final JsonCursor list = new JsonCursor();
    private final JsonCursor members = new JsonCursor();
    private final ObjectText out = new ObjectText();
    private final TokenTable<String> texts = new TokenTable<>(1 << 10, text -> text);

    /** @param other for records that are not as an export writes them */
    ExportedRecordMapper(String file, RecordMapper other) {
        this.file = file;
        this.other = other;
    }

    /** True for the names of an export, in its order. */
    static boolean knows(Collection<String> names) {
        List<String> given = List.copyOf(names);
        return given.equals(NDJSON) || given.equals(RAW_CSV);
    }

    @Override
    public Mapped map(RawRecord record) {
        Draft draft = read(record);
        return draft == null ? other.map(record) : draft;
    }

    @Override
    public long naiveTimes() {
        return other.naiveTimes();
    }

    @Override
    public List<String> warnings() {
        return other.warnings();
    }

    /** The event, or null when the record is not as an export writes it. */
    private Draft read(RawRecord record) {
        String type = text(record, "type");
        String id = text(record, "id");
        String position = text(record, "position");
        int data = at(record, "data");
        int meta = at(record, "meta");
        Json entities = array(record, "entities");
        Json causes = array(record, at(record, "causationId") >= 0 ? "causationId" : "causationIds");
        if (type == null
                || id == null
                || entities == null
                || causes == null
                || !isObject(record, data)
                || !isObject(record, meta)
                || position == null
                || !EpochNumber.isDigits(position)
                || position.length() > 18) {
            return null;
        }
        String timeText = text(record, "timeText");
        EventTime time = time(text(record, "time"), timeText);
        List<Reference> references = references(entities);
        String home = text(record, "stream");
        boolean homeFirst = home == null
                || references != null
                        && !references.isEmpty()
                        && references.getFirst().role().equals("stream")
                        && references.getFirst().entity().id().equals(home);
        if (references == null || !homeFirst || (time == null) != (timeText == null)) {
            return null;
        }
        EntityRef stream = home == null ? null : references.getFirst().entity();
        Effect effect = takeEffect(record, meta);
        Event event = new Event(
                stream,
                0,
                type,
                id,
                time,
                text(record, "actor"),
                text(record, "correlationId"),
                texts(causes),
                home == null ? references : references.subList(1, references.size()),
                effect,
                Json.copyOf(record.bytes(), record.from(data), record.to(data)),
                out.end(),
                new Origin(file, record.line(), record.offset(), record.length()));
        return new Draft(event, Long.parseLong(position), null, false);
    }

    /** The time as it was: what the source wrote, and whether that named an offset. */
    private EventTime time(String printed, String text) {
        EventTime time = printed == null || text == null ? null : times.readText(printed);
        if (time == null) {
            return null;
        }
        EventTime again = times.readText(text);
        boolean offset =
                again != null ? again.offsetGiven() : WITH_OFFSET.matcher(text).matches();
        return new EventTime(time.seconds(), time.nanos(), time.digits(), text, offset);
    }

    /** Leaves the metadata without what the export added in {@link #out}. */
    private Effect takeEffect(RawRecord record, int meta) {
        Effect effect = Effect.MERGE;
        out.begin();
        members.enter(record.bytes(), record.from(meta), record.to(meta));
        while (members.next()) {
            String key = members.key();
            String said = key.equals(EFFECT) && members.kind() == '"'
                    ? TokenTable.text(record.bytes(), members.valueFrom(), members.valueTo())
                    : "";
            if (EFFECTS.contains(said)) {
                effect = Effect.valueOf(said.toUpperCase(Locale.ROOT));
            } else {
                out.add(key, Json.copyOf(record.bytes(), members.valueFrom(), members.valueTo()));
            }
        }
        return effect;
    }

    private List<Reference> references(Json entities) {
        List<Reference> found = new ArrayList<>();
        byte[] bytes = entities.bytes();
        list.enter(bytes, 0, bytes.length);
        while (list.next()) {
            if (list.kind() != '{') {
                return null;
            }
            String[] parts = new String[3];
            members.enter(bytes, list.valueFrom(), list.valueTo());
            while (members.next()) {
                int part = List.of("entity", "type", "role").indexOf(members.key());
                if (part < 0 || members.kind() != '"') {
                    return null;
                }
                parts[part] = texts.get(bytes, members.valueFrom(), members.valueTo());
            }
            if (parts[0] == null || parts[1] == null || parts[2] == null) {
                return null;
            }
            found.add(new Reference(new EntityRef(parts[1], parts[0]), parts[2]));
        }
        return found;
    }

    private List<String> texts(Json array) {
        List<String> found = new ArrayList<>();
        list.enter(array.bytes(), 0, array.length());
        while (list.next()) {
            found.add(TokenTable.text(array.bytes(), list.valueFrom(), list.valueTo()));
        }
        return List.copyOf(found);
    }

    /** A list, or the text of one, as a cell has it; one text stands for a list of one; null when it is neither. */
    private Json array(RawRecord record, String name) {
        int i = at(record, name);
        if (i < 0) {
            return Json.canonical("[]");
        }
        byte kind = record.bytes()[record.from(i)];
        if (kind != '"') {
            return kind == '[' ? Json.copyOf(record.bytes(), record.from(i), record.to(i)) : null;
        }
        byte[] text =
                TokenTable.text(record.bytes(), record.from(i), record.to(i)).getBytes(StandardCharsets.UTF_8);
        ByteBuilder parsed = new ByteBuilder(text.length + 2);
        if (text.length > 0 && text[0] == '[' && json.append(text, 0, text.length, parsed)) {
            return Json.owning(parsed.toArray());
        }
        parsed.clear()
                .add('[')
                .add(record.bytes(), record.from(i), record.to(i))
                .add(']');
        return Json.owning(parsed.toArray());
    }

    private String text(RawRecord record, String name) {
        int i = at(record, name);
        if (i < 0 || PartReader.isMissing(record, i) || record.to(i) - record.from(i) > PartReader.LONGEST) {
            return null;
        }
        byte kind = record.bytes()[record.from(i)];
        return kind == '{' || kind == '[' ? null : texts.get(record.bytes(), record.from(i), record.to(i));
    }

    private static boolean isObject(RawRecord record, int i) {
        return i >= 0 && record.bytes()[record.from(i)] == '{';
    }

    private static int at(RawRecord record, String name) {
        for (int i = 0; i < record.size(); i++) {
            if (record.name(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
