package playhead.ui.replay;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.text.WallClock;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Notes;
import playhead.workspace.Replay;
import playhead.workspace.Session;

/** Moves the playhead to a place that was named by its position, by words or in another order. */
public final class Jump {
    private static final Pattern NOTE = Pattern.compile("(?i)#?note:\\s*([0-9]{1,9})");

    private final Playhead playhead;
    private final WallClock clock;
    private final LatestRequest lane;
    private final LatestRequest looking;
    private Session session;
    private Notes notes;

    /**
     * @param playhead what is moved
     * @param background where places are looked up
     * @param clock in the zone that it shows a time without offset is read
     */
    public Jump(Playhead playhead, Background background, WallClock clock) {
        this.playhead = playhead;
        this.clock = clock;
        this.lane = background.lane();
        this.looking = background.lane();
    }

    /** Looks places up in another log, and in what was said about it. */
    public void open(Session opened, Notes said) {
        lane.forget();
        looking.forget();
        session = opened;
        notes = said;
    }

    /** Goes to a position of the log, whatever the order. */
    public void to(long position) {
        if (session == null) {
            return;
        }
        Session asked = session;
        Replay replay = playhead.replayProperty().get();
        if (replay == Replay.RECORDED) {
            playhead.moveTo(position);
        } else {
            lane.ask(() -> asked.momentOf(position, replay), moment -> playhead.moveTo(moment.at()));
        }
    }

    /** Goes to just before the event at a position of the log, whatever the order. */
    public void before(long position) {
        if (session == null) {
            return;
        }
        Session asked = session;
        Replay replay = playhead.replayProperty().get();
        lane.ask(() -> asked.momentOf(position, replay), moment -> playhead.moveTo(moment.at() - 1));
    }

    /**
     * Goes to a place as people write it.
     *
     * @param place a number, {@code start}, {@code end}, {@code +n}, {@code -n}, an ISO time or {@code note:n}; a leading # is ignored
     * @param said takes a warning or the reason why there is no such place; empty when all is well
     */
    public void to(String place, Consumer<String> said) {
        if (session == null) {
            return;
        }
        Session asked = session;
        Replay replay = playhead.replayProperty().get();
        lane.ask(finding(place, asked, replay), answer -> {
            switch (answer) {
                case Answer.Refused<Moment>(String reason, boolean wrongUsage) -> said.accept(Display.safe(reason));
                case Answer.Given<Moment>(Moment moment, List<String> warnings) -> {
                    playhead.moveTo(moment.at());
                    said.accept(Display.safe(String.join("; ", warnings)));
                }
            }
        });
    }

    /**
     * Looks a place up without going there; only the latest is answered.
     *
     * @param place as for {@link #to(String, Consumer)}
     * @param found takes the moment, or the reason why there is no such place
     */
    public void look(String place, Consumer<Answer<Moment>> found) {
        if (session == null) {
            return;
        }
        Session asked = session;
        Replay replay = playhead.replayProperty().get();
        looking.ask(finding(place, asked, replay), found);
    }

    /** Where a place is: what was said about the log is found by its number. */
    private Supplier<Answer<Moment>> finding(String place, Session asked, Replay replay) {
        Notes said = notes;
        Matcher note = NOTE.matcher(place.strip());
        if (note.matches()) {
            return () -> said.standing(Long.parseLong(note.group(1)))
                    .then(known -> Answer.of(asked.momentOf(known.target().from(), replay)));
        }
        String written = plain(place);
        return () -> asked.locate(written, replay);
    }

    private String plain(String place) {
        return clock.withOffset(place.strip().replaceFirst("^#", "").replaceAll("(?<=[0-9])[\u202F ](?=[0-9]{3})", ""));
    }

    /** Goes on in another order, at the same event. */
    public void changeOrder(Replay order) {
        if (session == null || order == playhead.replayProperty().get()) {
            return;
        }
        Session asked = session;
        Moment here = playhead.moment();
        lane.ask(() -> asked.momentOf(asked.positionOf(here), order), playhead::changeOrder);
    }
}
