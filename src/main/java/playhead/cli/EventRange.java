package playhead.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import playhead.workspace.Answer;
import playhead.workspace.EventQuery;
import playhead.workspace.Session;

/** Which events a command is about. */
final class EventRange {
    @Option(names = "--where", paramLabel = "CEL", description = "Only events for which the condition holds.")
    private String where;

    @Option(names = "--from", paramLabel = "POS", description = "From this position on, included.")
    private String from;

    @Option(names = "--to", paramLabel = "POS", description = "Up to this position, included.")
    private String to;

    @Option(names = "--entity", paramLabel = "ID", description = "Only events of this entity: its id, or type/id.")
    private String entity;

    @Mixin
    private ReplayOption replay = new ReplayOption();

    /** A first position at or before the start means the first event: position 0 has none. */
    Answer<EventQuery> resolve(Session session) {
        return session.locate(from == null ? "start" : from, replay.order())
                .then(first -> session.locate(to == null ? "end" : to, replay.order())
                        .then(last -> Answer.of(
                                new EventQuery(where, Math.max(1, first.at()), last.at(), entity, replay.order()))));
    }

    boolean occurred() {
        return replay.occurred();
    }
}
