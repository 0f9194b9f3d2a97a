package playhead.workspace.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import playhead.revert.OnConflict;

/** Reads the questions of a lesson file. */
final class ProbeReader {
    private static final String IS = "is";
    private static final String IS_NOT = "is-not";

    /** The question of a check or of a prediction. */
    Probe read(LessonNode node) throws BadLesson {
        if (node.has("events")) {
            node.only("events", "to", IS, IS_NOT);
            return new Probe.Events(node.text("events"), node.text("to", "end"));
        }
        if (node.has("states")) {
            node.only("states", "where", "at", IS, IS_NOT);
            return new Probe.States(node.text("states"), node.text("where", null), node.text("at", "end"));
        }
        if (node.has("field")) {
            node.only("field", "of", "at", IS, IS_NOT);
            return new Probe.Field(node.text("of"), node.text("field"), node.text("at", "end"));
        }
        if (node.has("sum")) {
            node.only("sum", "type", "at", IS, IS_NOT);
            return new Probe.Sum(node.text("sum"), node.text("type"), node.text("at", "end"));
        }
        if (node.has("differences")) {
            return differences(node.only("differences", "type", IS, IS_NOT));
        }
        if (node.has("what-if")) {
            return new Probe.Supposed(positions(node.only("what-if", IS, IS_NOT), "what-if"));
        }
        if (node.has("type-at")) {
            return new Probe.TypeAt(node.only("type-at", IS, IS_NOT).text("type-at"));
        }
        if (node.has("commands")) {
            return commands(node.only("commands", IS, IS_NOT));
        }
        if (node.has("lag")) {
            if (!node.only("lag", IS, IS_NOT).text("lag").equals("events")) {
                throw node.bad("`lag` is counted in events");
            }
            return new Probe.Lag();
        }
        if (node.has("sql")) {
            return new Probe.Sql(node.only("sql", IS, IS_NOT).text("sql"));
        }
        throw node.bad("there is no question here; it is events, states, field, sum, differences, what-if, type-at,"
                + " commands, lag or sql");
    }

    private static Probe differences(LessonNode node) throws BadLesson {
        List<LessonNode> two = node.list("differences", "position");
        if (two.size() != 2) {
            throw node.bad("`differences` are between two positions: [A, B]");
        }
        return new Probe.Differences(two.getFirst().text(), two.getLast().text(), node.text("type", null));
    }

    private static Probe commands(LessonNode node) throws BadLesson {
        String outcome = node.text("commands");
        if (!outcome.equals("accepted") && !outcome.equals("rejected")) {
            throw node.bad("`commands` are accepted or rejected");
        }
        return new Probe.Commands(outcome.equals("accepted"));
    }

    /** Positions of events. */
    static List<Long> positions(LessonNode node, String key) throws BadLesson {
        List<Long> positions = new ArrayList<>();
        for (LessonNode position : node.list(key, "position")) {
            positions.add(position.number());
        }
        return positions;
    }

    /** What a revert does about conflicts. */
    static OnConflict mode(LessonNode revert) throws BadLesson {
        String word = revert.text("on-conflict", "stop");
        for (OnConflict mode : OnConflict.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(word)) {
                return mode;
            }
        }
        throw revert.bad("`on-conflict` is stop, skip or take");
    }
}
