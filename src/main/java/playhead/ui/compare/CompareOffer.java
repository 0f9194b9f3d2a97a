package playhead.ui.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import playhead.readmodel.export.Fact;
import playhead.ui.look.LazyLine;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;
import playhead.workspace.DifferenceTable;
import playhead.workspace.Moment;

/** What the table of differences has to copy and to export: every line of the type that is shown. */
final class CompareOffer {
    private CompareOffer() {}

    static Optional<Offer> of(Held held, List<LazyLine<CompareLine>> selected) {
        if (held == null || held.layout().size() == 0) {
            return Optional.empty();
        }
        Opened layout = held.layout();
        List<CompareLine> chosen = selected.stream()
                .filter(Objects::nonNull)
                .map(line -> line.shownProperty().get())
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(new Offer(
                "compare-" + layout.type().replaceAll("[^\\p{L}\\p{N}._-]", "_"),
                List.of(
                        new Fact("type", layout.type()),
                        place("a", held.differences().from()),
                        place("b", held.differences().to())),
                () -> Answer.of(DifferenceTable.of(lines(layout.lines(0, layout.size())))),
                DifferenceTable.of(lines(chosen))));
    }

    private static Fact place(String name, Moment moment) {
        return new Fact(name, moment.at() + " in " + moment.replay() + " order");
    }

    private static List<DifferenceTable.Line> lines(List<CompareLine> lines) {
        return lines.stream()
                .map(line -> new DifferenceTable.Line(line.row(), line.field()))
                .toList();
    }
}
