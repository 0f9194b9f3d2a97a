package playhead.ui.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.ViewSettings;

/** The marks of the open log; every change is saved with the workspace at once. For the window's thread. */
public final class Marks {
    private static final String SETTING = "marks";

    private final Playhead playhead;
    private final Background background;
    private final LatestRequest lane;
    private final Words words;
    private final ReadOnlyObjectWrapper<List<Mark>> all = new ReadOnlyObjectWrapper<>(List.of());
    private Session session;
    private ViewSettings settings;
    private volatile List<Mark> latest = List.of();

    /**
     * @param playhead where marks are set
     * @param background where they are read and saved
     * @param words names new ones
     */
    public Marks(Playhead playhead, Background background, Words words) {
        this.playhead = playhead;
        this.background = background;
        this.lane = background.lane();
        this.words = words;
        playhead.replayProperty().addListener((property, was, is) -> place());
    }

    /** Shows the marks that were saved with a workspace. */
    public void open(Session opened, ViewSettings saved) {
        close();
        session = opened;
        settings = saved;
        Replay replay = playhead.replayProperty().get();
        lane.ask(() -> placed(opened, MarkJson.read(saved.get(SETTING), opened.end()), replay), all::set);
    }

    /** Shows none. */
    public void close() {
        lane.forget();
        session = null;
        settings = null;
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
            change(more);
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
            change(all.get().stream()
                    .map(known -> known.equals(mark) ? known.named(name.strip()) : known)
                    .toList());
        }
    }

    /** Drops a mark. */
    public void delete(Mark mark) {
        change(all.get().stream().filter(known -> !known.equals(mark)).toList());
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

    private void change(List<Mark> changed) {
        all.set(sorted(changed));
        latest = all.get();
        ViewSettings saved = settings;
        // What is saved is what is there when it is saved: a late save cannot bring an old state back.
        background.run(
                () -> {
                    saved.put(SETTING, MarkJson.write(latest));
                    return true;
                },
                done -> {});
    }

    private static List<Mark> placed(Session session, List<Mark> marks, Replay replay) {
        return sorted(marks.stream()
                .map(mark -> mark.at(session.momentOf(mark.position(), replay).at()))
                .toList());
    }

    private static List<Mark> sorted(List<Mark> marks) {
        return marks.stream().sorted(Comparator.comparingLong(Mark::ordinal)).toList();
    }

    /** All marks in the order of the playhead. */
    public ReadOnlyObjectProperty<List<Mark>> allProperty() {
        return all.getReadOnlyProperty();
    }
}
