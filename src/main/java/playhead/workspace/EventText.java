package playhead.workspace;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import playhead.command.MalformedPayload;
import playhead.command.Payload;
import playhead.event.ByteBuilder;
import playhead.event.Effect;
import playhead.event.EntityRef;
import playhead.event.Event;
import playhead.event.EventTime;
import playhead.event.Json;
import playhead.event.Origin;
import playhead.event.Reference;
import playhead.format.json.CanonicalJson;
import playhead.importing.mapping.EntityTypes;

/**
 * Reads an event that a person makes up: {@code type}, {@code stream}, {@code data}, and where they matter
 * {@code entities} (further ones, with their roles), {@code actor} and {@code time}.
 *
 * @param session knows the entities
 */
record EventText(Session session) {
    private static final Set<String> KEYS = Set.of("type", "stream", "data", "entities", "actor", "time");

    /** @param number of the event among those that are supposed */
    Answer<Event> read(String text, int number) {
        ByteBuilder canonical = new ByteBuilder(text.length() + 2);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (!new CanonicalJson().append(utf8, 0, utf8.length, canonical)) {
            return Answer.misuse("the event to insert is not JSON");
        }
        try {
            return Answer.of(event(new Payload(Json.owning(canonical.toArray())), number));
        } catch (MalformedPayload wrong) {
            return Answer.misuse("the event to insert: " + wrong.getMessage());
        } catch (DateTimeException wrong) {
            return Answer.misuse(
                    "the event to insert: \"time\" is no time with an offset, such as 2026-03-02T12:00:00Z");
        }
    }

    private Event event(Payload said, int number) {
        for (String name : said.names()) {
            if (!KEYS.contains(name)) {
                throw new MalformedPayload(
                        "\"" + name + "\" is none of " + KEYS.stream().sorted().toList());
            }
        }
        List<Reference> references = new ArrayList<>();
        for (Json one : said.list("entities")) {
            Payload reference = new Payload(one);
            references.add(new Reference(
                    entity(reference.text("entity"), reference.text("type", null)), reference.text("role", "entity")));
        }
        String time = said.text("time", null);
        Json data = said.has("data") ? said.value("data") : Json.EMPTY;
        if (data.bytes()[0] != '{') {
            throw new MalformedPayload("\"data\" is no object");
        }
        return new Event(
                said.has("stream") || references.isEmpty() ? entity(said.text("stream"), null) : null,
                0,
                said.text("type"),
                "supposed/" + number,
                time == null ? null : EventTime.of(Instant.parse(time)),
                said.text("actor", null),
                null,
                List.of(),
                references,
                Effect.MERGE,
                data,
                Json.EMPTY,
                Origin.NONE);
    }

    /** One of the log, or a new one whose type stands before the slash or follows from its id. */
    private EntityRef entity(String name, String type) {
        String full = type == null ? name : type + "/" + name;
        StateQuery query = new StateQuery(null, full, Moment.recorded(session.end()), null, null, true, 0, 1);
        if (session.state(query) instanceof Answer.Given<StatePage>(StatePage page, var warnings)
                && !page.rows().isEmpty()) {
            return page.rows().getFirst().ref();
        }
        int slash = full.indexOf('/');
        return slash > 0
                ? new EntityRef(full.substring(0, slash), full.substring(slash + 1))
                : new EntityRef(EntityTypes.of(full), full);
    }
}
