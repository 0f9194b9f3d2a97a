package playhead.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.ViewSettings;
import tools.jackson.databind.JsonNode;

/** All that the open workspace remembers of how it was looked at. For the window's thread. */
public final class KeptSettings {
    private final Background background;
    private final LatestRequest lane;
    private final List<KeptSetting> all = new ArrayList<>();

    /** @param background where they are read and saved */
    public KeptSettings(Background background) {
        this.background = background;
        this.lane = background.lane();
    }

    /**
     * Adds one.
     *
     * @param name in the settings of the workspace
     * @param use takes what was saved whenever a workspace was opened, a missing node when nothing was or none is open
     */
    public KeptSetting add(String name, Consumer<JsonNode> use) {
        KeptSetting added = new KeptSetting(name, use, background);
        all.add(added);
        return added;
    }

    /** Reads those of a workspace. */
    public void open(ViewSettings settings) {
        lane.ask(() -> all.stream().map(one -> one.read(settings)).toList(), saved -> {
            for (int i = 0; i < saved.size(); i++) {
                all.get(i).open(settings, saved.get(i));
            }
        });
    }

    /** Keeps nothing more. */
    public void close() {
        lane.forget();
        all.forEach(KeptSetting::close);
    }
}
