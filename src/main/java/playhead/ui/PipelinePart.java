package playhead.ui;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ScrollPane;
import playhead.event.EntityRef;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.opening.OpenLog;
import playhead.ui.teach.StripModel;
import playhead.ui.teach.StripScroll;
import playhead.ui.teach.StripView;
import playhead.ui.text.Words;
import playhead.workspace.QuerySide;
import playhead.workspace.Workspace;
import playhead.workspace.pipeline.Hop;
import playhead.workspace.pipeline.Pipeline;

/** The strip in the window: while it is shown, the pipeline of the open workspace is watched. */
final class PipelinePart {
    private final WindowViewModel model;
    private final Background background;
    private final Words words;
    private final LatestRequest lagging;
    private final StripModel strip = new StripModel();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private StripView inside;
    private ScrollPane view;
    private Workspace watched;
    private Pipeline.Look look;
    /** Whether it stands still because somebody said so here. */
    private boolean pausedHere;

    /** The row of the query model that changed last. */
    private volatile EntityRef row;

    PipelinePart(WindowViewModel model, Background background, Words words) {
        this.model = model;
        this.background = background;
        this.words = words;
        this.lagging = background.lane();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                strip.pulse(now);
            }
        };
        shown.subscribe(is -> {
            if (is) {
                timer.start();
            } else {
                timer.stop();
            }
            watch();
        });
        model.logProperty().subscribe(log -> {
            if (log != null) {
                watch();
            } else {
                // A log that grew is taken away for a moment.
                Platform.runLater(this::watch);
            }
        });
    }

    private void watch() {
        OpenLog log = model.logProperty().get();
        Workspace now = shown.get() && log != null ? log.workspace() : null;
        if (now != watched) {
            if (look != null) {
                look.close();
                resume(watched);
            }
            watched = now;
            row = null;
            lagging.forget();
            strip.clear();
            look = now == null ? null : watched(now);
        }
        if (watched != null) {
            askLag();
        }
    }

    private Pipeline.Look watched(Workspace workspace) {
        strip.begin();
        return workspace.pipeline().watch(this::passed);
    }

    /** What nobody sees shall not stand still. */
    private void resume(Workspace left) {
        if (pausedHere && left.isOpen()) {
            pausedHere = false;
            background.run(() -> {
                if (left.isOpen()) {
                    left.querySide().resume();
                }
            });
        }
    }

    /** On the thread that does it. */
    private void passed(Hop hop) {
        if (hop instanceof Hop.Shown(String projection, EntityRef entity, var before, var after)
                && projection.equals("query")) {
            row = entity;
        }
        // A question is no part of a command: who asked gets the answer. The window's own thread never waits.
        strip.arrived(hop, !(hop instanceof Hop.Answered) && !Platform.isFxApplicationThread());
    }

    void addTo(CommandRegistry commands) {
        CommandGroup group = new CommandGroup(commands, words, "lesson");
        group.look("teach.strip", model.text()::whyClosed, this::toggle, "F3");
        group.look("teach.hop", this::whyNoHop, strip::next);
        group.look("teach.pause", this::whyHidden, this::pause);
        group.look(
                "teach.ask",
                () -> whyHidden() != null ? whyHidden() : row == null ? words.text("teach.why.noRow") : null,
                this::ask);
        inside = new StripView(
                strip,
                words,
                () -> Platform.getPreferences().isReducedMotion(),
                List.of(
                        commands.get("lab.step"),
                        commands.get("teach.hop"),
                        commands.get("teach.pause"),
                        commands.get("teach.ask"),
                        commands.get("teach.strip")));
        view = new StripScroll(inside);
        view.visibleProperty().bind(shown);
        view.managedProperty().bind(shown);
    }

    /** Shows the strip, for somebody who has not asked for it: nothing waits. */
    void show() {
        if (!shown.get()) {
            strip.paceProperty().set(StripModel.Pace.REAL);
            shown.set(true);
        }
    }

    /** Lets everything go on: the window is closed. */
    void letGo() {
        shown.set(false);
        watch();
    }

    /** The query side was paused, or follows again, by somebody else. */
    void lookAgain() {
        if (watched != null) {
            askLag();
        }
    }

    private void toggle() {
        shown.set(!shown.get());
    }

    private String whyHidden() {
        return watched == null ? words.text("teach.why.hidden") : null;
    }

    private String whyNoHop() {
        return strip.leftProperty().get() == 0 ? words.text("teach.why.noHop") : null;
    }

    private void pause() {
        QuerySide side = watched.querySide();
        boolean pausing = !strip.pausedProperty().get();
        pausedHere = pausing;
        Workspace asked = watched;
        background.run(
                () -> {
                    if (pausing) {
                        side.pause();
                    } else {
                        side.resume();
                    }
                    return side.lag();
                },
                lag -> {
                    if (asked == watched) {
                        strip.pausedProperty().set(pausing);
                        strip.lagProperty().set(lag);
                    }
                });
    }

    /** Asks the tables for the row that changed last: as they are, behind the log or not. */
    private void ask() {
        Workspace asked = watched;
        String statement = "SELECT * FROM \"" + row.type().replace("\"", "\"\"") + "\" WHERE entity = '"
                + row.id().replace("'", "''") + "'";
        background.run(() -> asked.sql(statement, asked.end(), found -> {}), answer -> {
            if (asked == watched) {
                askLag();
            }
        });
    }

    private void askLag() {
        QuerySide side = watched.querySide();
        lagging.ask(() -> new Standing(side.isPaused(), side.isPaused() ? side.lag() : 0), standing -> {
            strip.pausedProperty().set(standing.paused());
            strip.lagProperty().set(standing.lag());
        });
    }

    private record Standing(boolean paused, long lag) {}

    /** What scrolls there. */
    StripView inside() {
        return inside;
    }

    /** It scrolls where it would take more than its share of the window. */
    ScrollPane view() {
        return view;
    }
}
