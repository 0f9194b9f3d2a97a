package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What came of watches and rules, for the report; nothing where none are defined. */
record HtmlAudit(Workspace workspace) {
    private static final int MOST = 200;

    /** A heading with a table below. */
    record Table(String title, List<String> heads, List<List<String>> rows) {}

    List<Table> tables() {
        Audit audit = workspace.audit(Replay.RECORDED);
        if (audit.definitions().isEmpty()) {
            return List.of();
        }
        long end = workspace.end();
        List<Verdict> verdicts = audit.verdicts(end);
        List<Occasion> breaks =
                verdicts.stream().flatMap(verdict -> verdict.breaks().stream()).toList();
        List<Occasion> told =
                audit.told(1, end) instanceof Answer.Given<List<Occasion>>(var all, var warnings) ? all : List.of();
        return List.of(
                new Table(
                        "Rules",
                        List.of("rule", "holds", "checked", "broken", "entities", "still", "remark"),
                        verdicts.stream().map(HtmlAudit::rule).toList()),
                new Table(
                        "Where rules were broken",
                        List.of("rule", "position", "time", "event", "entity", "until"),
                        cut(breaks, HtmlAudit::broken)),
                new Table(
                        "Watches",
                        List.of("watch", "position", "time", "event", "entity"),
                        cut(told, HtmlAudit::place)));
    }

    private static List<String> rule(Verdict verdict) {
        List<String> remarks = new ArrayList<>(verdict.unjudged());
        if (verdict.rule().says() != null) {
            remarks.addFirst(verdict.rule().says());
        }
        if (verdict.problem() != null) {
            remarks.addFirst(verdict.problem());
        }
        return List.of(
                verdict.rule().name(),
                verdict.ok() ? "yes" : "NO",
                Long.toString(verdict.looked()),
                Integer.toString(verdict.breaks().size()),
                Long.toString(verdict.entities()),
                Long.toString(verdict.open()),
                String.join("; ", remarks));
    }

    private static List<String> broken(Occasion broken) {
        List<String> row = new ArrayList<>(place(broken));
        row.add(broken.until() == 0 ? "" : Long.toString(broken.until()));
        return row;
    }

    private static List<String> place(Occasion place) {
        return List.of(
                place.name(),
                Long.toString(place.position()),
                place.time() == null ? "" : place.time().print(),
                place.event(),
                place.entity() == null ? "" : place.entity().id());
    }

    private static List<List<String>> cut(List<Occasion> all, Function<Occasion, List<String>> row) {
        List<List<String>> rows =
                new ArrayList<>(all.stream().limit(MOST).map(row).toList());
        if (all.size() > MOST) {
            rows.add(List.of("and " + (all.size() - MOST) + " more"));
        }
        return rows;
    }
}
