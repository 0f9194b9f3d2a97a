package playhead.format.github;

import java.util.List;
import java.util.Map;
import playhead.format.RawRecord;
import playhead.format.RecordSink;
import playhead.format.Role;
import playhead.format.RoleNames;
import playhead.format.json.Envelope;
import playhead.format.json.EnvelopeSink;

/** Events of GitHub as its interface and its archive give them: who did what in which repository. */
public final class GitHubFormat extends Envelope {
    private static final String REPOSITORY = "github:repository";
    private static final String ACTOR = "github:actor";
    private static final RoleNames ROLES = new RoleNames(
            Map.ofEntries(
                    Map.entry(Role.ENTITY, List.of(REPOSITORY)),
                    Map.entry(Role.TYPE, List.of("type")),
                    Map.entry(Role.ID, List.of("id")),
                    Map.entry(Role.TIME, List.of("created_at")),
                    Map.entry(Role.ACTOR, List.of(ACTOR)),
                    Map.entry(Role.PAYLOAD, List.of("payload"))),
            List.of(REPOSITORY),
            "repository");

    /** For the service loader. */
    public GitHubFormat() {
        super(
                "github",
                "GitHub: JSON events with type, actor, repo and created_at",
                "JSON objects with id, type, actor, repo and created_at",
                ROLES);
    }

    @Override
    protected boolean isOne(Map<String, String> members) {
        return has(members, "id", "type", "actor.login", "repo.name", "created_at");
    }

    @Override
    protected RecordSink before(RecordSink sink) {
        return new Activities(sink);
    }

    private static final class Activities extends EnvelopeSink {
        Activities(RecordSink sink) {
            super(sink);
        }

        @Override
        protected void add(RawRecord read) {
            read.text(REPOSITORY, text("repo", "name"));
            read.text(ACTOR, text("actor", "login"));
        }
    }
}
