package playhead.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import playhead.ui.replay.Player;
import playhead.ui.replay.Playhead;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** Says what is special about playing: the loop, the direction, and that frames are skipped. */
final class PlayText {
    private PlayText() {}

    static StringBinding of(Player player, Playhead playhead, Words words) {
        return Bindings.createStringBinding(
                () -> text(player, playhead, words),
                player.inProperty(),
                player.outProperty(),
                player.settings().loopProperty(),
                player.forwardProperty(),
                player.eventsAFrameProperty(),
                playhead.playingProperty(),
                playhead.endProperty());
    }

    private static String text(Player player, Playhead playhead, Words words) {
        List<String> parts = new ArrayList<>();
        if (player.inProperty().get() != null || player.outProperty().get() != null) {
            long in =
                    player.inProperty().get() == null ? 0 : player.inProperty().get();
            long out = player.outProperty().get() == null
                    ? playhead.endProperty().get()
                    : player.outProperty().get();
            String from = Shown.position(in);
            String to = Shown.position(out);
            parts.add(
                    player.settings().loopProperty().get()
                            ? words.text("timeline.playing.loop", from, to)
                            : words.text("timeline.playing.points", from, to));
        }
        if (playhead.playingProperty().get() && !player.forwardProperty().get()) {
            parts.add(words.text("timeline.playing.back"));
        }
        if (player.eventsAFrameProperty().get() > 0) {
            parts.add(words.text(
                    "timeline.playing.skipping",
                    Shown.number(player.eventsAFrameProperty().get()),
                    player.eventsAFrameProperty().get()));
        }
        return String.join("  ·  ", parts);
    }
}
