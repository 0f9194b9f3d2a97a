package playhead.workspace;

import java.util.List;
import playhead.history.TimeAxis;
import playhead.history.TimeIndex;

/** Turns a position as written into a place in one order of the log. */
record Locator(TimeIndex index, Replay replay) {
    Answer<Moment> locate(String text) {
        return PositionText.parse(text).then(position -> switch (position) {
            case PositionText.FromStart(long n) -> inside(n, text);
            case PositionText.BeforeEnd(long n) -> inside(index.end() - n, text);
            case PositionText.AtTime(long seconds, int nanos) -> atTime(seconds, nanos, text);
        });
    }

    private Answer<Moment> inside(long at, String text) {
        return at < 0 || at > index.end()
                ? Answer.misuse("position " + text + " is outside of the log, 0 to " + index.end())
                : Answer.of(new Moment(at, replay));
    }

    private Answer<Moment> atTime(long seconds, int nanos, String text) {
        TimeAxis.Found found = new TimeAxis(index, replay == Replay.OCCURRED).position(seconds, nanos);
        Moment moment = new Moment(found.position(), replay);
        return found.later() == 0
                ? Answer.of(moment)
                : new Answer.Given<>(
                        moment,
                        List.of(found.later() + " of the events up to position " + found.position() + " are later than "
                                + text + "; --replay occurred goes by time"));
    }
}
