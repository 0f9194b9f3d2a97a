package playhead.ui;

import playhead.ui.command.CommandRegistry;
import playhead.ui.note.NoteCard;
import playhead.ui.note.NotesCommands;
import playhead.ui.text.Words;

/**
 * What notes have to do with the rest of the window: what they are about is what is chosen and looked at.
 *
 * @param model of the window
 * @param sagas of the log
 * @param words what is said
 */
record NotesPart(WindowViewModel model, SagasPart sagas, Words words) {
    void addTo(CommandRegistry commands, Cards cards) {
        NotesCommands.Reach reach = new NotesCommands.Reach(
                model.text()::whyClosed,
                model.timeline().brush().selectionProperty()::get,
                model.timeline().brush()::select,
                model.detail().entityProperty()::get,
                model.detail().fieldProperty()::get,
                model.detail()::select,
                sagas::lookedAt,
                sagas::show,
                new NoteCard.Frame(model.look(), words, cards::close),
                card -> cards.show(card, card.first()));
        new NotesCommands(model.timeline().notes(), model.playhead(), words, reach).addTo(commands);
    }
}
