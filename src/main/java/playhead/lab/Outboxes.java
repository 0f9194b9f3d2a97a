package playhead.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.command.CommandRecord;
import playhead.command.Payload;
import playhead.event.Json;
import playhead.lab.bus.Message;
import playhead.lab.rules.Facts;

/** The messages that left with commands. */
final class Outboxes {
    private final List<CommandRecord> commands;

    /** @param commands of a run */
    Outboxes(List<CommandRecord> commands) {
        this.commands = commands;
    }

    /** Messages of a command, with ids that follow from its own. */
    List<Message> of(CommandRecord record) {
        List<Message> messages = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (Json json : record.outbox()) {
            Payload draft = new Payload(json);
            String to = draft.text("to");
            String id = record.request().id() + ">" + to;
            int time = times.merge(to, 1, Integer::sum);
            messages.add(new Message(
                    time == 1 ? id : id + "#" + time,
                    to,
                    draft.text("type"),
                    Facts.of(draft.value("payload")),
                    record.request().correlationId(),
                    record.request().id() + "/" + draft.whole("event")));
        }
        return messages;
    }

    /** Messages of a service that nobody has done with. */
    List<Message> unanswered(String actor) {
        Set<String> done = new HashSet<>();
        List<Message> sent = new ArrayList<>();
        for (CommandRecord record : commands) {
            if (record.request().consumed() != null) {
                done.add(record.request().consumed());
            }
            if (actor.equals(record.request().actor())) {
                sent.addAll(of(record));
            }
        }
        sent.removeIf(message -> done.contains(message.id()));
        return sent;
    }
}
