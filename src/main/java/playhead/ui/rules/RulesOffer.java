package playhead.ui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.event.JsonWriter;
import playhead.readmodel.export.Fact;
import playhead.readmodel.export.Sheet;
import playhead.ui.view.Offer;
import playhead.workspace.Answer;
import playhead.workspace.Verdict;

/**
 * What the rules have to copy and to export: the verdicts, or the places where rules are broken with the values there, with
 * what was looked at and what is open.
 *
 * @param model what is shown
 * @param findings what came of it
 */
record RulesOffer(RulesViewModel model, Findings findings) {
    private static final List<String> VERDICT =
            List.of("rule", "outcome", "looked", "broken", "entities", "open", "subject", "always", "says", "unjudged");
    private static final List<String> PLACE =
            List.of("rule", "position", "ordinal", "time", "event", "type", "entity", "until", "always", "values");

    /** The verdicts on rules. */
    Optional<Offer> verdicts(List<RuleLine> shown, List<RuleLine> selected) {
        List<RuleLine> all = List.copyOf(shown);
        return Optional.of(new Offer("rules", facts(), () -> Answer.of(verdicts(all)), verdicts(selected)));
    }

    /** The places that are shown. */
    Optional<Offer> places(List<Place> selected) {
        List<Place> all = model.places().all();
        return Optional.of(new Offer("broken-rules", facts(), () -> Answer.of(sheet(all)), sheet(selected)));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("checked", model.aboutProperty().get()));
        for (Verdict verdict : findings.verdicts()) {
            RuleLine line = new RuleLine(verdict.rule(), verdict);
            facts.add(new Fact(
                    "rule " + verdict.rule().name(),
                    verdict.rule().always() + ": " + line.outcome().id()
                            + (verdict.breaks().isEmpty()
                                    ? ""
                                    : " " + verdict.breaks().size() + " times")
                            + (verdict.problem() == null ? "" : ", " + verdict.problem())));
        }
        if (!model.coverageProperty().get().isEmpty()) {
            facts.add(new Fact("open", model.coverageProperty().get()));
        }
        PlaceQuery query = model.places().queryProperty().get();
        if (query.rule() != null) {
            facts.add(new Fact("of", query.rule().name()));
        }
        if (!query.text().isBlank()) {
            facts.add(new Fact("text", query.text()));
        }
        return facts;
    }

    private static Sheet verdicts(List<RuleLine> lines) {
        List<Json[]> rows = new ArrayList<>();
        for (RuleLine line : lines) {
            Verdict verdict = line.verdict();
            if (verdict != null) {
                rows.add(new Json[] {
                    JsonText.quoted(line.rule().name()),
                    JsonText.quoted(line.outcome().id()),
                    number(verdict.looked()),
                    number(verdict.breaks().size()),
                    number(verdict.entities()),
                    number(verdict.open()),
                    JsonText.quoted(
                            line.rule().subject().isEvents()
                                    ? "events "
                                            + String.join(
                                                    ", ", line.rule().subject().events())
                                    : line.rule().subject().entity()),
                    JsonText.quoted(line.rule().always()),
                    line.rule().says() == null
                            ? null
                            : JsonText.quoted(line.rule().says()),
                    unjudged(verdict)
                });
            }
        }
        return Sheet.of(VERDICT, rows);
    }

    private static Json unjudged(Verdict verdict) {
        List<String> lines = new ArrayList<>(verdict.unjudged());
        if (verdict.problem() != null) {
            lines.addFirst(verdict.problem());
        }
        return lines.isEmpty() ? null : JsonText.quoted(String.join("; ", lines));
    }

    /** The values are read while the rows are gone through, some at a time. */
    private Sheet sheet(List<Place> places) {
        return new Sheet(PLACE, visitor -> {
            int at = 0;
            while (at < places.size()) {
                List<Place> some = places.subList(at, Math.min(places.size(), at + 1_000));
                model.places().read(some).forEach(line -> visitor.row(row(line)));
                at += some.size();
            }
        });
    }

    private static Json[] row(PlaceLine line) {
        Place place = line.place();
        return new Json[] {
            JsonText.quoted(place.rule().name()),
            number(place.at().position()),
            number(place.at().ordinal()),
            place.at().time() == null ? null : JsonText.quoted(place.at().time().print()),
            JsonText.quoted(place.at().event()),
            place.at().entity() == null
                    ? null
                    : JsonText.quoted(place.at().entity().type()),
            place.at().entity() == null
                    ? null
                    : JsonText.quoted(place.at().entity().id()),
            place.at().until() == 0 ? null : number(place.at().until()),
            JsonText.quoted(place.rule().always()),
            values(line)
        };
    }

    private static Json values(PlaceLine line) {
        JsonWriter values = new JsonWriter();
        values.object();
        for (int i = 0; i < line.names().size(); i++) {
            if (line.values()[i] != null) {
                values.name(line.names().get(i)).raw(line.values()[i]);
            }
        }
        return values.end().toJson();
    }

    private static Json number(long count) {
        return Json.canonical(Long.toString(count));
    }
}
