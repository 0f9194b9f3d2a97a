package playhead.ui;

import java.util.Optional;
import java.util.function.Supplier;
import playhead.ui.async.Background;
import playhead.ui.colour.ColourCommands;
import playhead.ui.colour.RuleEditing;
import playhead.ui.colour.RulesCard;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;
import playhead.ui.view.Picked;
import playhead.workspace.TypeSummary;

/**
 * Marking rows by rules, and the card that the rules are changed on.
 *
 * @param model what is shown
 * @param cards where the card is shown
 * @param background where names to propose are looked up
 * @param words what everything is called
 */
record Colours(WindowViewModel model, Cards cards, Background background, Words words) {
    /** @param picked the value that is selected in the view in front */
    void addTo(CommandRegistry registry, Supplier<Optional<Picked>> picked) {
        ColourCommands.addTo(
                registry,
                words,
                model.events().colours(),
                picked,
                this::show,
                model.text()::whyClosed,
                model.messageProperty()::set);
    }

    private void show() {
        RulesCard card = new RulesCard(
                new RuleEditing(model.events().colours(), model.session(), background, words),
                model.logProperty().get().types().stream()
                        .map(TypeSummary::name)
                        .toList(),
                words);
        cards.show(card, card.first());
    }
}
