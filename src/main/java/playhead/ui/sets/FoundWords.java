package playhead.ui.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.IdMember;
import playhead.workspace.IdSet;

/**
 * Says what the ids of a set stand for.
 *
 * @param words in which language
 */
record FoundWords(Words words) {
    /** How many entities of each type, events, flows and actors; empty for none. */
    String of(IdSet set) {
        List<String> said = new ArrayList<>();
        for (Map.Entry<String, Integer> type : set.types().entrySet()) {
            said.add(words.text("sets.found.entities", Shown.number(type.getValue()), Display.safe(type.getKey())));
        }
        add(said, "sets.found.events", set.count(IdMember.Kind.EVENT));
        add(said, "sets.found.flows", set.count(IdMember.Kind.CORRELATION));
        add(said, "sets.found.actors", set.count(IdMember.Kind.ACTOR));
        return String.join(", ", said);
    }

    /** How many ids nothing was found for, and how many were written more than once; empty for none. */
    String rest(int missing, int repeated) {
        List<String> said = new ArrayList<>();
        add(said, "sets.found.missing", missing);
        add(said, "sets.found.repeated", repeated);
        return String.join(", ", said);
    }

    private void add(List<String> said, String key, int count) {
        if (count > 0) {
            said.add(words.text(key, Shown.number(count), count));
        }
    }
}
