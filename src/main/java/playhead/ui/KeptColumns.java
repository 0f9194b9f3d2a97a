package playhead.ui;

import java.util.List;
import playhead.ui.look.ColumnLayout;
import playhead.ui.settings.UserSettings;

/**
 * Keeps the columns of tables with what the user chose.
 *
 * @param settings where they are kept
 */
record KeptColumns(UserSettings settings) implements ColumnLayout.Store {
    private static final String KEY = "columns";

    @Override
    public List<String> layout(String table) {
        return settings.lists(KEY).getOrDefault(table, List.of());
    }

    @Override
    public void keep(String table, List<String> layout) {
        settings.keep(KEY, table, layout);
    }
}
