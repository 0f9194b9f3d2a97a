package playhead.ui.rules;

import java.util.ArrayList;
import java.util.List;
import playhead.history.Silence;
import playhead.ui.text.Lasting;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Coverage;
import playhead.workspace.Coverage.Source;
import playhead.workspace.Display;
import playhead.workspace.Replay;

/**
 * What is said of the rules as a whole.
 *
 * @param words in which
 * @param clock writes times
 */
record RulesText(Words words, WallClock clock) {
    private static final int MOST = 3;
    /** Sources begin and end at about the same time when it is within this share of the whole. */
    private static final double ABOUT = 0.01;

    /** There are so many rules that nothing is known of. */
    String unchecked(int rules) {
        return rules == 0 ? "" : words.text("rules.unchecked", rules, Shown.number(rules));
    }

    /**
     * What came of it.
     *
     * @param end of the log by now
     * @param replay the order that the playhead moves in by now
     * @param supposing whether the rest of the window shows a what-if
     */
    String of(Findings found, long end, Replay replay, boolean supposing) {
        List<String> parts = new ArrayList<>();
        if (supposing) {
            parts.add(words.text("rules.asRecorded"));
        }
        long later = end - found.audit().end();
        if (later > 0) {
            parts.add(words.text("rules.later", later, Shown.number(later)));
        }
        if (replay != found.replay()) {
            parts.add(words.text("rules.otherOrder", found.replay().name()));
        }
        count(found, Outcome.BROKEN, parts);
        count(found, Outcome.PROBLEM, parts);
        count(found, Outcome.NOTHING, parts);
        count(found, Outcome.HOLDS, parts);
        if (found.verdicts().isEmpty()) {
            parts.add(words.text("rules.why.none"));
        }
        parts.add(words.text(
                found.isWhole() ? "rules.whole" : "rules.upTo",
                Shown.position(found.to()),
                found.replay().name()));
        return String.join(" · ", parts);
    }

    private void count(Findings found, Outcome outcome, List<String> parts) {
        long rules = found.verdicts().stream()
                .filter(verdict -> Outcome.of(verdict) == outcome)
                .count();
        if (rules > 0) {
            parts.add(words.text(
                    "rules.count." + outcome.id(),
                    rules,
                    Shown.number(rules),
                    found.broken(),
                    Shown.number(found.broken())));
        }
    }

    /** What the sources leave open: where one says nothing, a rule that is not broken was not seen to hold. */
    String open(Coverage coverage) {
        double first = coverage.sources().stream()
                .filter(Source::timed)
                .mapToDouble(Source::from)
                .min()
                .orElse(0);
        double last = coverage.sources().stream()
                .filter(Source::timed)
                .mapToDouble(Source::to)
                .max()
                .orElse(0);
        List<String> gaps = new ArrayList<>();
        coverage.sources().forEach(source -> {
            String said = gap(source, first, last);
            if (!said.isEmpty()) {
                gaps.add(words.text("rules.gap", Display.safe(source.file()), said));
            }
        });
        if (gaps.isEmpty()) {
            return "";
        }
        List<String> named = new ArrayList<>(gaps.subList(0, Math.min(MOST, gaps.size())));
        if (gaps.size() > MOST) {
            named.add(words.text("rules.gap.more", Shown.number(gaps.size() - MOST)));
        }
        return words.text("rules.open", String.join("; ", named));
    }

    private String gap(Source source, double first, double last) {
        if (!source.timed()) {
            return words.text("rules.gap.untimed");
        }
        List<String> parts = new ArrayList<>();
        if (source.from() - first > (last - first) * ABOUT) {
            parts.add(words.text("rules.gap.from", time(source.from())));
        }
        if (last - source.to() > (last - first) * ABOUT) {
            parts.add(words.text("rules.gap.to", time(source.to())));
        }
        int silences = source.silences().size();
        if (silences > 0) {
            double longest = source.silences().stream()
                    .mapToDouble(Silence::length)
                    .max()
                    .orElseThrow();
            parts.add(words.text("rules.gap.silent", silences, Shown.number(silences), Lasting.of(longest)));
        }
        return String.join(", ", parts);
    }

    private String time(double seconds) {
        return clock.text((long) Math.floor(seconds));
    }
}
