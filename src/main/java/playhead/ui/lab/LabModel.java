package playhead.ui.lab;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import playhead.event.Identity;
import playhead.lab.LabReport;
import playhead.lab.LabRun;
import playhead.lab.LabSettings;
import playhead.ui.async.Background;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Workspace;
import playhead.workspace.pipeline.Pipeline;

/**
 * Plays sagas into the open workspace: as they run, one thing at a time, or up to the next deadline. What is played is
 * chosen before the first thing happens. For the window's thread; the playing itself is done in the background.
 */
public final class LabModel {
    private final Background background;
    private final Words words;
    private final Consumer<OpenLog> grown;
    private final LabChoice choice = new LabChoice();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.CLOSED);
    private final ReadOnlyObjectWrapper<LabReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> deadline = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private boolean busy;
    private final LabTempo tempo = new LabTempo();
    private OpenLog log;
    private LabRun run;

    /** Whose the open workspace is. */
    public enum Place {
        /** Nothing is open. */
        CLOSED,
        /** It is not known yet. */
        LOOKING,
        /** It holds something that the Lab did not make. */
        FOREIGN,
        /** It is empty: what is played can be chosen. */
        EMPTY,
        /** The Lab made it. */
        OURS,
        /** The Lab made it, and another run is chosen that is to follow. */
        NEXT
    }

    /** @param grown takes the open workspace whenever it has more events */
    public LabModel(Background background, Words words, Consumer<OpenLog> grown) {
        this.background = background;
        this.words = words;
        this.grown = grown;
    }

    private record Afterwards(
            LabRun run, LabReport report, Optional<Long> deadline, boolean over, int hops, OpenLog log) {}

    /** Another workspace is open, or the same with more in it, or none: null. */
    public void open(OpenLog opened) {
        boolean same = opened != null && log != null && log.workspace() == opened.workspace();
        log = opened;
        if (same) {
            return;
        }
        run = null;
        playing.set(false);
        report.set(null);
        deadline.set(null);
        problem.set("");
        over.set(false);
        place.set(opened == null ? Place.CLOSED : Place.LOOKING);
        if (opened != null) {
            background.run(() -> found(opened), found -> {
                if (log != null && log.workspace() == opened.workspace()) {
                    show(found);
                }
            });
        }
    }

    /** What the Lab left in a workspace; its run goes on where it was. */
    private static Found found(OpenLog opened) {
        Workspace workspace = opened.workspace();
        LabSettings settings = workspace.played().orElse(null);
        if (settings == null) {
            return new Found(opened.session().end() == 0 ? Place.EMPTY : Place.FOREIGN, null, null);
        }
        Answer<LabRun> run = workspace.changes().then(changes -> changes.play(settings));
        return new Found(Place.OURS, settings, run instanceof Answer.Given<LabRun>(LabRun now, var said) ? now : null);
    }

    private void show(Found found) {
        if (found.settings() != null) {
            choice.show(found.settings());
        }
        run = found.run();
        if (run != null) {
            report.set(run.report());
            deadline.set(run.nextDeadline().map(Instant::ofEpochMilli).orElse(null));
            over.set(run.isOver());
        }
        place.set(found.place());
    }

    private record Found(Place place, LabSettings settings, LabRun run) {}

    /** Why nothing can be played now, or null when it can. */
    public String whyNot() {
        return switch (place.get()) {
            case CLOSED, LOOKING, FOREIGN ->
                words.text("lab.why." + place.get().name().toLowerCase(java.util.Locale.ROOT));
            case EMPTY, OURS, NEXT -> over.get() ? words.text("lab.why.over") : null;
        };
    }

    /** Why no other run can follow, or null when one can. */
    public String whyNoOther() {
        return place.get() == Place.OURS && over.get() ? null : words.text("lab.why.notOver");
    }

    /** Lets another run be chosen, which follows in the same log. */
    public void another() {
        run = null;
        report.set(null);
        deadline.set(null);
        over.set(false);
        choice.seedProperty().set(choice.seedProperty().get() + 1);
        place.set(Place.NEXT);
    }

    /** A frame of the window. */
    public void pulse(long nanos) {
        if (playing.get() && !busy) {
            Predicate<LabRun> due = tempo.due(nanos);
            if (due != null) {
                play(due);
            }
        }
    }

    /** Plays on, or stops. */
    public void toggle() {
        tempo.begin();
        playing.set(!playing.get());
    }

    /** Lets events happen until there is one more. */
    public void step() {
        playing.set(false);
        play(LabTempo::one);
    }

    /** Lets everything happen up to the next deadline that passes. */
    public void jumpToDeadline() {
        playing.set(false);
        play(LabRun::jumpToDeadline);
    }

    /** Lets everything happen. */
    public void finish() {
        playing.set(false);
        play(now -> {
            now.run();
            return false;
        });
    }

    private void play(Predicate<LabRun> some) {
        if (busy || whyNot() != null) {
            return;
        }
        busy = true;
        OpenLog now = log;
        LabSettings settings = choice.settings();
        LabRun begun = run;
        boolean counting = playing.get() && speedProperty().get() == LabSpeed.SLOW;
        background.run(
                () -> (begun == null
                                ? now.workspace().changes().then(changes -> changes.play(settings))
                                : Answer.of(begun))
                        .then(playingNow -> Answer.of(played(playingNow, some, counting, now))),
                answer -> told(answer, now),
                broken -> {
                    busy = false;
                    playing.set(false);
                    background.failed().accept(broken);
                });
    }

    /** Hops are counted only where they are waited for: who looks has the read side follow each command. */
    private static Afterwards played(LabRun run, Predicate<LabRun> some, boolean counting, OpenLog log) {
        int[] hops = {0};
        boolean more;
        if (counting) {
            try (Pipeline.Look _ = log.workspace().pipeline().watch(hop -> hops[0]++)) {
                more = some.test(run);
            }
        } else {
            more = some.test(run);
        }
        boolean grown = log.workspace().end() > log.session().end();
        return new Afterwards(
                run, run.report(), run.nextDeadline(), !more && run.isOver(), hops[0], grown ? log.anew() : log);
    }

    private void told(Answer<Afterwards> answer, OpenLog asked) {
        busy = false;
        if (log == null || log.workspace() != asked.workspace()) {
            return;
        }
        switch (answer) {
            case Answer.Refused<Afterwards>(String why, boolean usage) -> {
                problem.set(words.said(why));
                playing.set(false);
            }
            case Answer.Given<Afterwards>(Afterwards now, var warnings) -> {
                run = now.run();
                problem.set("");
                place.set(Place.OURS);
                report.set(now.report());
                over.set(now.over());
                playing.set(playing.get() && !now.over());
                deadline.set(now.deadline().map(Instant::ofEpochMilli).orElse(null));
                tempo.took(now.hops());
                if (!Identity.same(now.log(), log)) {
                    log = now.log();
                    grown.accept(now.log());
                }
            }
        }
    }

    /** The workspace that is open, or null. */
    Workspace workspace() {
        return log == null ? null : log.workspace();
    }

    /** What is to be played. */
    public LabChoice choice() {
        return choice;
    }

    /** Whose the open workspace is. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** How far it is; null before something happened. */
    public ReadOnlyObjectProperty<LabReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** When the next deadline passes; null when nobody waits. */
    public ReadOnlyObjectProperty<Instant> deadlineProperty() {
        return deadline.getReadOnlyProperty();
    }

    /** Why nothing was played, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether all sagas are over. */
    public ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    /** How fast it plays by itself. */
    public ObjectProperty<LabSpeed> speedProperty() {
        return tempo.speedProperty();
    }

    /** Whether it plays by itself. */
    public BooleanProperty playingProperty() {
        return playing;
    }
}
