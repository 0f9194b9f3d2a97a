package playhead.lab;

import java.time.Instant;
import java.util.List;
import playhead.command.CommandLog;
import playhead.command.CommandRecord;
import playhead.store.EventStore;

/**
 * A run that a log holds, or the one that comes next: runs follow each other, so each has a stretch of the log to itself.
 *
 * @param number 1 for the first
 * @param settings what it was asked to do
 * @param before cases of the runs before it
 * @param begin when it begins on the Lab's clock
 * @param from index of its first command, which says its settings
 * @param to index after its last command; {@link Integer#MAX_VALUE} while it is the last run
 */
record Played(int number, LabSettings settings, int before, Instant begin, int from, int to) {
    /** Id of the command that begins it. */
    String id() {
        return "lab/" + number;
    }

    /** Its commands so far. */
    List<CommandRecord> commands(CommandLog log) {
        List<CommandRecord> all = log.all();
        return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
    }

    /** The position after which its events begin. */
    long after(CommandLog log) {
        List<CommandRecord> all = log.all();
        return from < all.size() ? all.get(from).first() - 1 : 0;
    }

    /** The position of its last event, if there were no others behind it. */
    long end(CommandLog log, EventStore store) {
        List<CommandRecord> all = log.all();
        return to < all.size() ? all.get(to).first() - 1 : store.end();
    }

    /** The number in the ids of a case. */
    int idOf(int number) {
        return before + number;
    }
}
