package playhead.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import playhead.saga.SagaRow;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;
import playhead.workspace.SagaChange;

/**
 * What a saga that stands otherwise in a what-if is on either side: its status, and where that is the same on both, what is not.
 *
 * @param words they are in
 */
record SagaSides(Words words) {
    /** As recorded. */
    String recorded(SagaChange change) {
        return side(change.before(), change.after());
    }

    /** In the what-if. */
    String supposed(SagaChange change) {
        return side(change.after(), change.before());
    }

    private String side(SagaRow row, SagaRow other) {
        if (row == null) {
            return Shown.ABSENT;
        }
        List<String> said = new ArrayList<>();
        said.add(words.text("sagas.status." + row.status().text()));
        if (other != null && row.status() == other.status()) {
            number(said, "whatif.saga.undone", SagaRow::compensations, row, other);
            number(said, "whatif.saga.steps", SagaRow::steps, row, other);
            number(said, "whatif.saga.events", SagaRow::events, row, other);
            text(said, "whatif.saga.waiting", row.waitingFor(), other.waitingFor());
            text(said, "whatif.saga.error", row.error(), other.error());
        }
        return String.join(" · ", said);
    }

    private void number(List<String> said, String key, ToIntFunction<SagaRow> of, SagaRow row, SagaRow other) {
        if (of.applyAsInt(row) != of.applyAsInt(other)) {
            said.add(words.text(key, Shown.number(of.applyAsInt(row)), of.applyAsInt(row)));
        }
    }

    private void text(List<String> said, String key, String text, String other) {
        if (!Objects.equals(text, other)) {
            said.add(words.text(key, text == null ? Shown.ABSENT : Display.safe(text)));
        }
    }
}
