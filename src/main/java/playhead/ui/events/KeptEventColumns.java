package playhead.ui.events;

import java.util.List;
import playhead.ui.look.ColumnLayout;
import playhead.ui.look.LayoutJson;
import playhead.ui.settings.KeptSetting;
import playhead.ui.settings.KeptSettings;

/** Keeps the columns of the table of events with the workspace whose fields they show. */
final class KeptEventColumns implements ColumnLayout.Store {
    private final KeptSetting setting;
    private List<String> layout = List.of();

    /**
     * @param settings of the open workspace
     * @param changed they are others than before, because another workspace was opened or none is open any more
     */
    KeptEventColumns(KeptSettings settings, Runnable changed) {
        setting = settings.add("columns.events", saved -> {
            List<String> read = LayoutJson.read(saved);
            if (!read.equals(layout)) {
                layout = read;
                changed.run();
            }
        });
    }

    @Override
    public List<String> layout(String table) {
        return layout;
    }

    @Override
    public void keep(String table, List<String> changed) {
        layout = List.copyOf(changed);
        setting.keep(LayoutJson.write(layout));
    }
}
