package playhead.ui.settings;

import java.util.function.Consumer;
import playhead.event.Identity;
import playhead.event.Json;
import playhead.ui.async.Background;
import playhead.workspace.ViewSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One thing that the open workspace remembers of how it was looked at. Each change is saved in the background at once; of
 * several while one is being saved, the last. For the window's thread.
 */
public final class KeptSetting {
    private final String name;
    private final Consumer<JsonNode> use;
    private final Background background;
    private final JsonMapper mapper = new JsonMapper();
    private Saving saving;

    KeptSetting(String name, Consumer<JsonNode> use, Background background) {
        this.name = name;
        this.use = use;
        this.background = background;
    }

    /** What was saved, a missing node when nothing was; for worker threads. */
    JsonNode read(ViewSettings settings) {
        Json saved = settings.get(name);
        return saved == null ? MissingNode.getInstance() : mapper.readTree(saved.bytes());
    }

    void open(ViewSettings settings, JsonNode saved) {
        saving = new Saving(settings);
        use.accept(saved);
    }

    void close() {
        saving = null;
        use.accept(MissingNode.getInstance());
    }

    /** Keeps this from now on; nothing is kept while no workspace is open. */
    public void keep(JsonNode value) {
        if (saving != null) {
            saving.keep(Json.owning(mapper.writeValueAsBytes(value)));
        }
    }

    /** Writes into the settings of one workspace, also after it was left. */
    private final class Saving {
        private final ViewSettings settings;
        private Json latest;
        private boolean running;

        Saving(ViewSettings settings) {
            this.settings = settings;
        }

        void keep(Json value) {
            latest = value;
            if (!running) {
                running = true;
                save(value);
            }
        }

        private void save(Json value) {
            background.run(
                    () -> {
                        settings.put(name, value);
                        return true;
                    },
                    saved -> {
                        running = !Identity.same(latest, value);
                        if (running) {
                            save(latest);
                        }
                    },
                    failure -> {
                        running = false;
                        background.failed().accept(failure);
                    });
        }
    }
}
