package playhead.importing.mapping;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import playhead.event.ByteBuilder;
import playhead.event.CountOf;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Origin;
import playhead.format.RawRecord;
import playhead.format.RoleNames;

/**
 * Maps records by the names of their members and by what a mapping file says; the rules are those of the mapping
 * reference. For one file and one thread.
 */
public final class MappingRecordMapper implements RecordMapper {
    /** Type of events whose record names none. */
    public static final String UNTYPED = "event";
    /** Type of events made of one changed field. */
    public static final String CHANGED = "Changed";

    /** So many entities are met again as the same object, which spares later look-ups the comparing of texts. */
    private static final int ENTITIES = 1 << 16;
    /** The same of types and actors: a log has thousands of those who act. */
    private static final int TEXTS = 1 << 14;
    /** The same of the flows that are under way at a time. */
    private static final int FLOWS = 1 << 12;

    private final String file;
    private final FileMapping mapping;
    private final PartReader parts;
    private final PayloadReader payloads;
    private final TimeReader times;
    private final StartReader starts;
    private final ZoneId zone;
    private final IdGiver ids = new IdGiver();
    private final TokenTable<String> texts = new TokenTable<>(TEXTS, text -> text);
    private final TokenTable<String> correlations = new TokenTable<>(FLOWS, text -> text);
    private final TokenTable<String> versions = new TokenTable<>(1 << 10, text -> text, false);
    private final TokenTable<EntityRef> entities;
    private final TokenTable<EntityRef> cases;
    private final ReferenceReader references;
    private final ByteBuilder identity = new ByteBuilder(1024);
    private final String given;

    /**
     * @param file name as events shall carry it in their origin
     * @param names of the file's format
     * @param mapping what the user said of this file
     * @param zone of times without offset, where the mapping names none
     * @param order how to read dates such as {@code 05/06/2024}
     */
    public MappingRecordMapper(String file, RoleNames names, FileMapping mapping, ZoneId zone, SlashOrder order) {
        this.file = file;
        this.mapping = mapping;
        PartRule time = mapping.parts().get(EventPart.TIME);
        PartRule entity = mapping.parts().get(EventPart.ENTITY);
        this.zone = time != null && time.zone() != null ? time.zone() : mapping.zone() != null ? mapping.zone() : zone;
        TimePattern pattern = time == null || time.pattern() == null ? null : TimePattern.of(time.pattern());
        times = new TimeReader(this.zone, mapping.shift(), pattern, order);
        starts = StartReader.of(mapping, this.zone, pattern, order);
        MemberPlan plan = new MemberPlan(names, mapping);
        parts = new PartReader(plan, mapping);
        payloads = new PayloadReader(parts, mapping.row());
        references = new ReferenceReader(parts, mapping.references(), mapping.byName());
        given = entity == null ? null : entity.entityType();
        entities = new TokenTable<>(ENTITIES, id -> new EntityRef(given == null ? EntityTypes.of(id) : given, id));
        cases = new TokenTable<>(ENTITIES, id -> new EntityRef(given == null ? names.caseType() : given, id));
    }

    @Override
    public Mapped map(RawRecord record) {
        String refusal = parts.read(record);
        if (refusal != null) {
            return new Unmappable(refusal);
        }
        EventTime time = time(record);
        if (time == null && parts.has(EventPart.TIME)) {
            return new Unmappable(
                    "time " + Unmappable.shown(parts.text(record, EventPart.TIME)) + ": " + times.reason());
        }
        EventTime start = starts.read(record, parts);
        if (start == null && parts.has(EventPart.START)) {
            return new Unmappable(
                    "start " + Unmappable.shown(parts.text(record, EventPart.START)) + ": " + starts.reason());
        }
        refusal = references.read(record);
        if (refusal == null) {
            refusal = payloads.read(record);
        }
        if (refusal != null) {
            return new Unmappable(refusal);
        }
        long position = parts.has(EventPart.POSITION) ? position(record) : Draft.NONE;
        if (position == Draft.NONE && parts.has(EventPart.POSITION)) {
            payloads.addMeta("source.position", parts.json(record, EventPart.POSITION));
        }
        String id = parts.text(record, EventPart.ID);
        Event event = new Event(
                entity(record),
                0,
                type(record),
                id == null ? givenId(record) : id,
                time,
                cached(record, EventPart.ACTOR),
                cached(record, EventPart.CORRELATION_ID, correlations),
                parts.causes(record),
                references.found(),
                effect(record),
                payloads.data(),
                payloads.meta(),
                new Origin(file, record.line(), record.offset(), record.length()));
        Draft draft = new Draft(event, position, version(record));
        return start == null ? draft : StartReader.split(draft, start);
    }

    @Override
    public long naiveTimes() {
        return times.naive() + starts.naive();
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (naiveTimes() > 0) {
            warnings.add(said(naiveTimes(), "time", "without offset was", "without offset were") + " read in "
                    + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone));
        }
        long repeated = times.repeated() + starts.repeated();
        if (repeated > 0) {
            warnings.add(said(repeated, "time", "falls", "fall") + " where clocks in " + zone + " were set back and "
                    + (repeated == 1 ? "is" : "are") + " read as the earlier of the two");
        }
        long leaps = times.leaps() + starts.leaps();
        if (leaps > 0) {
            warnings.add(said(
                    leaps,
                    "leap second",
                    "was read as the nanosecond before its end",
                    "were read as the nanosecond before their end"));
        }
        return warnings;
    }

    private String said(long count, String what, String ofOne, String ofSeveral) {
        return file + ": " + new CountOf(count, what).text(ofOne, ofSeveral);
    }

    private EventTime time(RawRecord record) {
        int at = parts.at(EventPart.TIME);
        if (at >= 0) {
            return times.read(record.bytes(), record.from(at), record.to(at));
        }
        String text = parts.text(record, EventPart.TIME);
        return text == null ? null : times.readText(text);
    }

    private EntityRef entity(RawRecord record) {
        if (record.entityType() != null
                && given == null
                && parts.has(EventPart.ENTITY)
                && !mapping.parts().containsKey(EventPart.ENTITY)) {
            return new EntityRef(record.entityType(), parts.text(record, EventPart.ENTITY));
        }
        TokenTable<EntityRef> table = parts.isCase() ? cases : entities;
        int at = parts.at(EventPart.ENTITY);
        if (at >= 0) {
            return table.get(record.bytes(), record.from(at), record.to(at));
        }
        String text = parts.text(record, EventPart.ENTITY);
        return text == null ? null : table.make(text);
    }

    private String type(RawRecord record) {
        String type = cached(record, EventPart.TYPE);
        if (type != null) {
            return type;
        }
        return mapping.row() == RowKind.CHANGE ? CHANGED : UNTYPED;
    }

    private String cached(RawRecord record, EventPart part) {
        return cached(record, part, texts);
    }

    private String cached(RawRecord record, EventPart part, TokenTable<String> table) {
        int at = parts.at(part);
        return at >= 0 ? table.get(record.bytes(), record.from(at), record.to(at)) : parts.text(record, part);
    }

    private Effect effect(RawRecord record) {
        if (mapping.delete() != null) {
            String said = parts.columnText(record, mapping.delete().column());
            if (said != null && mapping.delete().values().contains(said)) {
                return Effect.DELETE;
            }
        }
        return switch (mapping.row()) {
            case EVENT -> known(record);
            case CHANGE -> Effect.CHANGE;
            case IMAGE -> Effect.IMAGE;
        };
    }

    /** What the format knows counts where the mapping says nothing of the payload or of deletes. */
    private Effect known(RawRecord record) {
        boolean silent =
                mapping.byName() && mapping.delete() == null && !mapping.parts().containsKey(EventPart.PAYLOAD);
        return silent && record.effect() != null ? record.effect() : Effect.MERGE;
    }

    private String givenId(RawRecord record) {
        if (record.identityBytes() != null) {
            return ids.next(record.identityBytes(), record.identityFrom(), record.identityTo());
        }
        identity.clear();
        for (int i = 0; i < parts.size(); i++) {
            identity.add(parts.member(i).key)
                    .add(record.bytes(), record.from(i), record.to(i))
                    .add('\n');
        }
        return ids.next(identity.array(), 0, identity.size());
    }

    private String version(RawRecord record) {
        int at = parts.at(EventPart.VERSION);
        if (at >= 0) {
            return versions.get(record.bytes(), record.from(at), record.to(at));
        }
        return parts.has(EventPart.VERSION)
                ? parts.json(record, EventPart.VERSION).toString()
                : null;
    }

    private long position(RawRecord record) {
        int at = parts.at(EventPart.POSITION);
        if (at < 0) {
            byte[] text = parts.text(record, EventPart.POSITION).getBytes(StandardCharsets.UTF_8);
            return wholeNumber(text, 0, text.length);
        }
        int quote = record.bytes()[record.from(at)] == '"' ? 1 : 0;
        return wholeNumber(record.bytes(), record.from(at) + quote, record.to(at) - quote);
    }

    /** The number in these digits, or {@link Draft#NONE} when it is none or does not fit. */
    private static long wholeNumber(byte[] text, int from, int to) {
        boolean negative = from < to && text[from] == '-';
        int first = negative ? from + 1 : from;
        if (first == to || to - first > 18) { // 19 digits: see below
            return to - first == 19 ? longNumber(text, from, to) : Draft.NONE;
        }
        long value = 0;
        for (int i = first; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return Draft.NONE;
            }
            value = value * 10 + text[i] - '0';
        }
        return negative ? -value : value;
    }

    private static long longNumber(byte[] text, int from, int to) {
        try {
            return Long.parseLong(new String(text, from, to - from, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return Draft.NONE;
        }
    }
}
