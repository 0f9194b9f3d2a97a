package playhead.ui.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.readmodel.export.Fact;
import playhead.readmodel.export.Sheet;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;
import playhead.workspace.SetReport;

/** What a comparison of sets has to copy and to export: its lines in their order, counts as numbers. */
final class ReportOffer {
    private static final List<String> COLUMNS = List.of("kind", "what", "inside", "insideOf", "outside", "outsideOf");

    private ReportOffer() {}

    static Optional<Offer> of(SetReport report, ReportWords words) {
        if (report == null) {
            return Optional.empty();
        }
        List<Json[]> rows = new ArrayList<>();
        for (ReportLine line : words.lines(report)) {
            rows.add(new Json[] {
                JsonText.quoted(line.kind()),
                JsonText.quoted(line.what()),
                number(line.inside()),
                number(line.insideOf()),
                number(line.outside()),
                number(line.outsideOf())
            });
        }
        Sheet sheet = Sheet.of(COLUMNS, rows);
        var question = report.question();
        return Optional.of(new Offer(
                "sets",
                List.of(
                        new Fact("set", question.inside().name()),
                        new Fact(
                                "against",
                                question.outside() == null
                                        ? "the rest"
                                        : question.outside().name()),
                        new Fact("type", question.type()),
                        new Fact(
                                "at",
                                question.moment().at() + " in "
                                        + question.moment().replay() + " order")),
                () -> Answer.of(sheet),
                sheet));
    }

    private static Json number(int count) {
        return Json.canonical(Integer.toString(count));
    }
}
