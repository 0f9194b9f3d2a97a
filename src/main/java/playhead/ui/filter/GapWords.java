package playhead.ui.filter;

import java.util.ArrayList;
import java.util.List;
import playhead.expression.Missing;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * Says what a condition could not judge.
 *
 * @param words in which language
 */
public record GapWords(Words words) {
    /** One line for all gaps. */
    public String text(List<Missing.Gap> gaps) {
        List<String> said = new ArrayList<>();
        for (Missing.Gap gap : gaps) {
            String name = Display.safe(gap.name());
            add(said, "filter.gap.absent", gap.absent(), name);
            add(said, "filter.gap.null", gap.nulls(), name);
            if (gap.isOfField()) {
                add(said, "filter.gap.type", gap.wrongType(), name);
            } else {
                add(said, "filter.gap.failed", gap.wrongType(), words.said(gap.name()));
            }
        }
        return String.join("; ", said);
    }

    /** The same in brackets, to stand after a count; nothing when there are no gaps. */
    public String after(List<Missing.Gap> gaps) {
        return gaps.isEmpty() ? "" : " (" + text(gaps) + ")";
    }

    private void add(List<String> said, String key, long rows, String name) {
        if (rows > 0) {
            said.add(words.text(key, Shown.number(rows), name));
        }
    }
}
