package playhead.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Handlers by the type of command that they take. */
final class RuleBook {
    private final Map<String, CommandHandler<?, ?, ?>> handlers = new HashMap<>();

    RuleBook(List<? extends CommandHandler<?, ?, ?>> all) {
        for (CommandHandler<?, ?, ?> handler : all) {
            for (String type : handler.types()) {
                if (handlers.put(type, handler) != null) {
                    throw new IllegalArgumentException("two handlers for " + type);
                }
            }
        }
    }

    /** Null if there is none. */
    CommandHandler<?, ?, ?> of(String type) {
        return handlers.get(type);
    }
}
