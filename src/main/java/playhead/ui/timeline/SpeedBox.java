package playhead.ui.timeline;

import javafx.scene.control.ChoiceBox;
import playhead.ui.replay.Pace;
import playhead.ui.replay.PlaySettings;
import playhead.ui.replay.Player;
import playhead.ui.text.Wording;
import playhead.ui.text.Words;

/** The choice of the speed, in the unit of the pace. */
final class SpeedBox {
    private final PlaySettings settings;
    private final Words words;

    SpeedBox(Player player, Words words) {
        this.settings = player.settings();
        this.words = words;
    }

    void bind(ChoiceBox<Double> box) {
        box.getItems().setAll(PlaySettings.SPEEDS);
        box.setConverter(new Wording<>(this::text));
        box.setValue(settings.speedProperty().get());
        box.valueProperty().addListener((property, was, is) -> {
            if (is != null) {
                settings.setSpeed(is);
            }
        });
        settings.speedProperty().addListener((property, was, is) -> box.setValue(is.doubleValue()));
        // Another converter, so that the box asks again.
        settings.paceProperty().addListener((property, was, is) -> box.setConverter(new Wording<>(this::text)));
    }

    private String text(double speed) {
        String number = speed < 1 ? Double.toString(speed) : Long.toString(Math.round(speed));
        Pace pace = settings.paceProperty().get();
        return switch (pace) {
            case EVENTS -> words.text("timeline.speed", number, speed);
            case ORIGINAL -> words.text("timeline.speed.times", number);
            case STEPS -> words.text("timeline.speed.steps", number, speed);
        };
    }
}
