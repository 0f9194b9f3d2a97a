package playhead.ui.sets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import playhead.history.sets.MissingNext;
import playhead.history.sets.Parting;
import playhead.history.sets.SetTraits;
import playhead.saga.SagaStyle;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.SetReport;

/**
 * Says what two sets differ in.
 *
 * @param words in which language
 * @param clock writes times
 */
record ReportWords(Words words, WallClock clock) {
    private static final int STEPS = 4;

    /** A sentence on what was held against what. */
    String title(SetReport report) {
        var question = report.question();
        return words.text(
                "sets.report.title",
                Display.safe(question.inside().name()),
                Shown.number(report.inside()),
                question.outside() == null
                        ? words.text("sets.rest.held")
                        : Display.safe(question.outside().name()),
                Shown.number(report.outside()),
                Display.safe(question.type()),
                Shown.position(question.moment().at()));
    }

    /** A sentence on the event that is missing next, or that none is. */
    String missing(SetReport report) {
        if (report.missing().isEmpty()) {
            return words.text("sets.report.nothingMissing");
        }
        MissingNext.Gap gap = report.missing().getFirst();
        String missing = words.text(
                "sets.report.missing",
                Display.safe(gap.missing()),
                Display.safe(gap.after()),
                Shown.number(gap.outside() - gap.others().cardinality()),
                Shown.number(gap.outside()),
                Shown.number(gap.inside() - gap.lacking().cardinality()),
                Shown.number(gap.inside()),
                place(report, gap.first()),
                place(report, gap.last()),
                Shown.number(gap.others().cardinality()));
        return missing + styles(report, gap);
    }

    /** How many of those that lack it are run in which way; nothing when none is in a saga. */
    private String styles(SetReport report, MissingNext.Gap gap) {
        Map<SagaStyle, BitSet> styles = report.byStyle(gap.lacking());
        int orchestrated = styles.get(SagaStyle.ORCHESTRATION).cardinality();
        int choreographed = styles.get(SagaStyle.CHOREOGRAPHY).cardinality();
        return orchestrated + choreographed == 0
                ? ""
                : " " + words.text("sets.report.styles", Shown.number(orchestrated), Shown.number(choreographed));
    }

    private String place(SetReport report, long ordinal) {
        return Shown.position(ordinal) + (report.time(ordinal) == null ? "" : " " + clock.text(report.time(ordinal)));
    }

    /** All lines, what is missing first, then where the courses part, then what entities have. */
    List<ReportLine> lines(SetReport report) {
        List<ReportLine> lines = new ArrayList<>();
        report.missing().forEach(gap -> lines.add(line(report, gap)));
        report.parting().nexts().forEach(next -> lines.add(line(report, next)));
        report.traits().forEach(trait -> lines.add(line(report, trait)));
        return lines;
    }

    private ReportLine line(SetReport report, MissingNext.Gap gap) {
        String what = words.text("sets.line.missing", Display.safe(gap.missing()), Display.safe(gap.after()));
        return new ReportLine(
                words.text("sets.kind.missing"),
                what,
                gap.lacking().cardinality(),
                gap.inside(),
                gap.others().cardinality(),
                gap.outside(),
                () -> report.set(gap.lacking(), name(report, what, true)),
                () -> report.set(gap.others(), name(report, what, false)));
    }

    private ReportLine line(SetReport report, Parting.Next next) {
        Parting parting = report.parting();
        List<String> before = parting.before();
        String last = before.isEmpty()
                ? words.text("sets.line.first")
                : (before.size() > STEPS ? "… → " : "")
                        + String.join(
                                " → ",
                                before.subList(Math.max(0, before.size() - STEPS), before.size()).stream()
                                        .map(Display::safe)
                                        .toList());
        String what = last + " → " + (next.type() == null ? words.text("sets.line.end") : Display.safe(next.type()));
        return new ReportLine(
                words.text("sets.kind.step", parting.step()),
                what,
                next.inside().cardinality(),
                parting.nexts().stream().mapToInt(n -> n.inside().cardinality()).sum(),
                next.outside().cardinality(),
                parting.nexts().stream()
                        .mapToInt(n -> n.outside().cardinality())
                        .sum(),
                () -> report.set(next.inside(), name(report, what, true)),
                () -> report.set(next.outside(), name(report, what, false)));
    }

    private ReportLine line(SetReport report, SetTraits.Trait trait) {
        String name = Display.safe(trait.name());
        String what = switch (trait.kind()) {
            case FIELD -> name + " = " + Shown.cell(trait.value());
            case HAS -> words.text("sets.line.has", name);
            case EVENT, ACTOR -> name;
        };
        return new ReportLine(
                words.text("sets.kind." + trait.kind().name().toLowerCase(Locale.ROOT)),
                what,
                trait.inside(),
                trait.insideOf(),
                trait.outside(),
                trait.outsideOf(),
                () -> report.having(trait, true, name(report, what, true)),
                () -> report.having(trait, false, name(report, what, false)));
    }

    private String name(SetReport report, String what, boolean inside) {
        String set = report.question().inside().name();
        String other = report.question().outside() == null
                ? words.text("sets.rest")
                : report.question().outside().name();
        return Shown.cut((inside ? set : other) + " · " + what, 120);
    }
}
