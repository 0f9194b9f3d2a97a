package playhead.ui.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Moment;
import playhead.workspace.Notes;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** The marks of the open log; every change is recorded in its log at once, beside the events. For the window's thread. */
public final class Marks {
    private final Playhead playhead;
    private final Recording recording;
    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyObjectWrapper<List<Mark>> all = new ReadOnlyObjectWrapper<>(List.of());
    private Session session;

    /**
     * @param playhead where marks are set
     * @param background where they are read
     * @param recording takes changes; knows the log that is open
     * @param words names new ones
     */
    public Marks(Playhead playhead, Background background, Recording recording, Words words) {
        this.playhead = playhead;
        this.recording = recording;
        this.lane = background.lane();
        this.words = words;
        playhead.replayProperty().addListener((property, was, is) -> place());
    }

    /** Shows the marks of a log. */
    public void open(Session opened) {
        close();
        session = opened;
        read();
    }

    /** Goes on with the same log, which has more events. */
    public void grow(Session grown) {
        session = grown;
    }

    private void read() {
        Session asked = session;
        Notes kept = recording.notes();
        Replay replay = playhead.replayProperty().get();
        lane.ask(
                () -> placed(
                        asked,
                        kept.marks().stream()
                                .map(mark -> new Mark(mark.position(), mark.name(), mark.position()))
                                .toList(),
                        replay),
                all::set);
    }

    /** Shows none. */
    public void close() {
        lane.forget();
        session = null;
        all.set(List.of());
    }

    /** Marks in another order stand at other ordinals. */
    private void place() {
        if (session != null) {
            Session asked = session;
            List<Mark> known = all.get();
            Replay replay = playhead.replayProperty().get();
            lane.ask(() -> placed(asked, known, replay), all::set);
        }
    }

    /** Sets a mark at the playhead, unless there is one. */
    public void set() {
        if (session == null || here().isPresent()) {
            return;
        }
        Session asked = session;
        Moment moment = playhead.moment();
        String name = words.text("timeline.mark.name", Integer.toString(nextNumber()));
        lane.ask(() -> new Mark(asked.positionOf(moment), name, moment.at()), mark -> {
            List<Mark> more = new ArrayList<>(all.get());
            more.add(mark);
            change(more, kept -> kept.mark(mark.kept()));
        });
    }

    private int nextNumber() {
        int number = all.get().size() + 1;
        while (isTaken(words.text("timeline.mark.name", Integer.toString(number)))) {
            number++;
        }
        return number;
    }

    private boolean isTaken(String name) {
        return all.get().stream().anyMatch(mark -> mark.name().equals(name));
    }

    /** The mark at the playhead. */
    public Optional<Mark> here() {
        return all.get().stream()
                .filter(mark -> mark.ordinal() == playhead.moment().at())
                .findFirst();
    }

    /** Calls a mark something else; an empty name leaves it as it was. */
    public void rename(Mark mark, String name) {
        if (!name.isBlank()) {
            change(
                    all.get().stream()
                            .map(known -> known.equals(mark) ? known.named(name.strip()) : known)
                            .toList(),
                    kept -> kept.rename(mark.kept(), name.strip()));
        }
    }

    /** Drops a mark. */
    public void delete(Mark mark) {
        change(all.get().stream().filter(known -> !known.equals(mark)).toList(), kept -> kept.unmark(mark.kept()));
    }

    /** Goes to the next mark, or the previous one; from the last to the first. */
    public void go(boolean on) {
        List<Mark> sorted = sorted(all.get());
        if (sorted.isEmpty()) {
            return;
        }
        long at = playhead.moment().at();
        Mark target = on ? sorted.getFirst() : sorted.getLast();
        for (Mark mark : on ? sorted.reversed() : sorted) {
            target = (on ? mark.ordinal() > at : mark.ordinal() < at) ? mark : target;
        }
        playhead.moveTo(target.ordinal());
    }

    /** Shown at once; what the log does not take is shown as it was. */
    private void change(List<Mark> changed, Function<Notes, Answer<Void>> change) {
        all.set(sorted(changed));
        recording.record(change, answer -> {
            if (answer instanceof Answer.Refused<Void>) {
                read();
            }
        });
    }

    private static List<Mark> placed(Session session, List<Mark> marks, Replay replay) {
        return sorted(marks.stream()
                .map(mark -> mark.at(session.momentOf(mark.position(), replay).at()))
                .toList());
    }

    private static List<Mark> sorted(List<Mark> marks) {
        return marks.stream().sorted(Comparator.comparingLong(Mark::ordinal)).toList();
    }

    /** Where they stand, ascending. */
    public long[] ordinals() {
        return all.get().stream().mapToLong(Mark::ordinal).toArray();
    }

    /** All marks in the order of the playhead. */
    public ReadOnlyObjectProperty<List<Mark>> allProperty() {
        return all.getReadOnlyProperty();
    }
}
