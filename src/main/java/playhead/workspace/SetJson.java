package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import playhead.event.JsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A set of ids as a JSON object: its name, and its members as {@code [kind, type, id]} with the type only for entities. */
final class SetJson {
    private static final int FORMAT = 1;

    /** Made when a set is read: that is slow, and most workspaces have none. */
    private JsonMapper mapper;

    byte[] write(IdSet set) {
        JsonWriter w = new JsonWriter();
        w.object()
                .name("format")
                .number(FORMAT)
                .name("name")
                .text(set.name())
                .name("members")
                .array();
        for (IdMember member : set.members()) {
            w.array().text(member.kind().name().toLowerCase(Locale.ROOT));
            if (member.type() != null) {
                w.text(member.type());
            }
            w.text(member.id()).end();
        }
        return w.end().end().toJson().bytes();
    }

    /** @throws IllegalArgumentException when it is no set that this build knows */
    IdSet read(byte[] json) {
        if (mapper == null) {
            mapper = new JsonMapper();
        }
        JsonNode root = mapper.readTree(json);
        if (root.path("format").asInt(0) != FORMAT || !root.path("name").isString()) {
            throw new IllegalArgumentException("no set of ids of format " + FORMAT);
        }
        List<IdMember> members = new ArrayList<>();
        for (JsonNode member : root.path("members")) {
            IdMember.Kind kind = IdMember.Kind.valueOf(member.path(0).asString().toUpperCase(Locale.ROOT));
            boolean typed = member.size() == 3;
            members.add(new IdMember(
                    kind,
                    typed ? member.path(1).asString() : null,
                    member.path(typed ? 2 : 1).asString()));
        }
        return new IdSet(root.path("name").asString(), members);
    }
}
