package playhead.bench;

import java.util.List;
import java.util.Map;
import playhead.event.FieldPath;
import playhead.history.StateRow;
import playhead.workspace.EventQuery;
import playhead.workspace.Facet;
import playhead.workspace.Moment;
import playhead.workspace.SearchWatch;
import playhead.workspace.Session;
import playhead.workspace.StatePage;
import playhead.workspace.StateQuery;
import playhead.workspace.Workspace;

/** Asks Playhead what the oracle knows. */
final class Answers {
    private Answers() {}

    static void types(Workspace workspace, Map<String, Integer> counts) {
        Session session = workspace.session();
        var hits = PlayheadLog.given(session.events(EventQuery.all(session.end())));
        for (Facet facet : PlayheadLog.given(session.statistics().heads(hits, SearchWatch.NONE))) {
            if (facet.path().equals("type")) {
                for (Facet.Value value : facet.values()) {
                    String quoted = value.value().toString();
                    counts.put(quoted.substring(1, quoted.length() - 1), (int) value.count());
                }
            }
        }
    }

    /** Fifty orders that were sent to a phone or an app and are not merely placed, the dearest first. */
    static StatePage page(Session session, long position) {
        return page(session, position, "");
    }

    /** The same, and a further condition. */
    static StatePage page(Session session, long position, String further) {
        return PlayheadLog.given(session.state(new StateQuery(
                "order",
                null,
                Moment.recorded(position),
                "status != \"placed\" && channel != \"web\"" + further,
                "totalCents:desc",
                false,
                0,
                50)));
    }

    static String text(StatePage page) {
        return page.total() + " " + totals(page);
    }

    /** Totals of the orders of a page. */
    static List<Long> totals(StatePage page) {
        FieldPath total = FieldPath.of("totalCents");
        return page.rows().stream()
                .map((StateRow row) -> Long.valueOf(row.value(total).toString()))
                .toList();
    }
}
