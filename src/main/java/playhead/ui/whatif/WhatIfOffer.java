package playhead.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import playhead.branch.NamedBranch;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.readmodel.export.Fact;
import playhead.readmodel.export.Sheet;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;

/** What the view of a what-if has to copy and to export: the lines that it shows, with what is supposed. */
final class WhatIfOffer {
    private static final List<String> COLUMNS = List.of("type", "entity", "change", "field", "recorded", "supposed");

    private WhatIfOffer() {}

    static Optional<Offer> of(WhatIfModel model, List<DifferenceLine> selected) {
        NamedBranch open = model.now();
        if (open == null || model.answer().lines().isEmpty()) {
            return Optional.empty();
        }
        Sheet all = sheet(List.copyOf(model.answer().lines()));
        List<Fact> facts = new ArrayList<>();
        NamedBranch other = model.againstProperty().get();
        facts.add(new Fact("against", other == null ? "the log" : other.name()));
        model.suppositions().forEach(one -> facts.add(new Fact("supposed", one.text())));
        return Optional.of(new Offer("differences", facts, () -> Answer.of(all), sheet(selected)));
    }

    private static Sheet sheet(List<DifferenceLine> lines) {
        List<Json[]> rows = new ArrayList<>();
        for (DifferenceLine line : lines) {
            rows.add(new Json[] {
                JsonText.quoted(line.entity().type()),
                JsonText.quoted(line.entity().id()),
                JsonText.quoted(line.row().change().name().toLowerCase(Locale.ROOT)),
                line.field() == null
                        ? null
                        : JsonText.quoted(line.field().field().toString()),
                line.field() == null ? null : line.field().old(),
                line.field() == null ? null : line.field().now()
            });
        }
        return Sheet.of(COLUMNS, rows);
    }
}
