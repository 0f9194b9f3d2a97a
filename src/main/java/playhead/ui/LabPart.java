package playhead.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import playhead.lab.LabSettings;
import playhead.ui.async.Background;
import playhead.ui.command.CommandRegistry;
import playhead.ui.lab.LabCommands;
import playhead.ui.lab.LabModel;
import playhead.ui.lab.LabModel.Place;
import playhead.ui.lab.LabView;
import playhead.ui.opening.OpenLog;
import playhead.ui.replay.Mode;
import playhead.ui.text.Words;

/** The Lab's place in the window: what it plays is shown as it happens, unless the user looks at the past. */
final class LabPart {
    private final WindowViewModel model;
    private final LabModel lab;
    private final LabView view;
    /** What has happened while the user looked at the past; null for nothing. */
    private OpenLog later;

    private boolean showNext;
    private boolean growing;

    LabPart(WindowViewModel model, CommandRegistry commands, Background background, Words words) {
        this.model = model;
        this.lab = new LabModel(background, words, this::grown);
        this.view = new LabView(lab, background, model.look().clock(), words, commands::get);
        model.logProperty().subscribe(log -> {
            if (growing) {
                return;
            }
            later = null;
            lab.open(log);
            if (log != null && showNext) {
                showNext = false;
                commands.get("view.lab").action().run();
            }
        });
        model.playhead().modeProperty().subscribe(mode -> {
            if (mode == Mode.LIVE && later != null) {
                Platform.runLater(this::catchUp);
            }
        });
        lab.placeProperty()
                .subscribe(place -> model.playhead()
                        .liveProperty()
                        .set(place == Place.EMPTY || place == Place.OURS || place == Place.NEXT));
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                lab.pulse(now);
            }
        };
        lab.playingProperty().subscribe(playing -> {
            if (playing) {
                timer.start();
            } else {
                timer.stop();
            }
        });
    }

    void addTo(CommandRegistry commands, Words words) {
        LabCommands.addTo(commands, words, lab, model.text()::whyBusy, this::make);
    }

    private void make() {
        showNext = true;
        model.opening().openLab();
    }

    private void grown(OpenLog grown) {
        later = grown;
        catchUp();
    }

    private void catchUp() {
        OpenLog waiting = later;
        if (waiting != null && model.playhead().modeProperty().get() == Mode.LIVE) {
            later = null;
            growing = true;
            model.grow(waiting);
            growing = false;
        }
    }

    /** Whether the Lab made the log that is open. */
    boolean isOurs() {
        return lab.placeProperty().get() == Place.OURS;
    }

    /** What is to be played, or is being played. */
    LabSettings chosen() {
        return lab.choice().settings();
    }

    LabView view() {
        return view;
    }
}
