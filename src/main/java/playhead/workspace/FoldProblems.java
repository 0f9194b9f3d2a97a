package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import playhead.fold.FoldError;
import playhead.history.TimeIndex;

/** What a fold stumbled over, in lines for people. */
record FoldProblems(TimeIndex index) {
    /** @param most at most so many failures and so many warnings */
    List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        add("a rule failed: ", index.errors(), index.errors().size(), most, lines);
        add("", index.warnings(), index.warningCount(), most, lines);
        return lines;
    }

    private static void add(String kind, List<FoldError> found, long count, int most, List<String> lines) {
        found.stream().limit(most).map(error -> kind + line(error)).forEach(lines::add);
        long others = count - Math.min(most, found.size());
        if (others > 0) {
            lines.add(others + " more like this; `playhead info WS` lists them");
        }
    }

    /** One failure: of which entity, where and why. */
    static String line(FoldError error) {
        return error.entity().type() + " " + error.entity().id() + " at position " + error.position() + ": "
                + error.reason();
    }
}
