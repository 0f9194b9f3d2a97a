package playhead.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import playhead.store.DocumentKind;
import playhead.store.EventStore;
import playhead.store.StoredDocument;

/** The recorded commands of a store in order, and by id. Documents of other programs are left out. Safe for threads. */
public final class CommandLog {
    private final EventStore store;
    private final CommandCodec codec = new CommandCodec();
    private final List<CommandRecord> inOrder = new ArrayList<>();
    private final Map<String, CommandRecord> byId = new HashMap<>();
    private boolean read;

    /** Reads the store when it is asked for the first time. */
    public CommandLog(EventStore store) {
        this.store = store;
    }

    /** The command with this id, if it was recorded. */
    public synchronized Optional<CommandRecord> find(String id) {
        load();
        return Optional.ofNullable(byId.get(id));
    }

    /** All commands, oldest first. */
    public synchronized List<CommandRecord> all() {
        load();
        return List.copyOf(inOrder);
    }

    /** A command that was appended just now. */
    synchronized void add(CommandRecord record) {
        load();
        if (byId.putIfAbsent(record.request().id(), record) == null) {
            inOrder.add(record);
        }
    }

    private void load() {
        if (read) {
            return;
        }
        read = true;
        for (StoredDocument document : store.documents(DocumentKind.COMMAND)) {
            try {
                CommandRecord record = codec.read(document);
                inOrder.add(record);
                byId.putIfAbsent(record.request().id(), record);
            } catch (MalformedPayload foreign) {
                // Not one of ours: it is left as it is.
            }
        }
    }
}
