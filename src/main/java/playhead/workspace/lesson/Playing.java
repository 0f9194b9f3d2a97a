package playhead.workspace.lesson;

import playhead.lab.LabRun;
import playhead.workspace.Answer;
import playhead.workspace.EventQuery;
import playhead.workspace.Replay;
import playhead.workspace.Workspace;

/** The Lab's run of a lesson, played event by event until something has happened. For one thread at a time. */
final class Playing {
    /** So many events are played in one step at most. */
    static final int MOST = 5_000;

    private final Stage stage;
    private Workspace of;
    private LabRun run;
    private int played;

    Playing(Stage stage) {
        this.stage = stage;
    }

    /** Begins a step. */
    void begin() {
        played = 0;
    }

    /** How many events were played since a step began. */
    int played() {
        return played;
    }

    /**
     * Plays until there is one more event.
     *
     * @param until condition over events, or null for the end of the run
     * @return whether that was it; refused when it cannot come any more
     */
    Answer<Boolean> one(Workspace workspace, String until) {
        return opened(workspace).then(now -> {
            long before = workspace.end();
            while (workspace.end() == before && now.step()) {
                // A step happens where it is asked whether there is one.
            }
            played += (int) (workspace.end() - before);
            if (workspace.end() == before) {
                return until == null
                        ? Answer.of(true)
                        : Answer.refuse("the Lab's run is over, and no event was as in `until`");
            }
            if (played > MOST) {
                return Answer.refuse("so many events are played in one step at most: " + MOST);
            }
            return until == null ? Answer.of(false) : fits(workspace, until, before + 1);
        });
    }

    private static Answer<Boolean> fits(Workspace workspace, String until, long from) {
        return workspace
                .session()
                .events(new EventQuery(until, from, workspace.end(), null, Replay.RECORDED))
                .then(hits -> Answer.of(hits.size() > 0));
    }

    private Answer<LabRun> opened(Workspace workspace) {
        if (run != null && of == workspace) {
            return Answer.of(run);
        }
        if (!(stage instanceof Stage.Played(var settings, boolean inSteps))) {
            return Answer.refuse("the Lab did not make this log, so it cannot play on in it");
        }
        return workspace.changes().then(changes -> changes.play(settings)).then(opened -> {
            of = workspace;
            run = opened;
            return Answer.of(opened);
        });
    }
}
