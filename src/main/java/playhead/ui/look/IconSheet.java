package playhead.ui.look;

import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/**
 * The style sheet that gives icons their sizes. They have to grow with the letters, and an icon's {@code em} would be of
 * its own font, which the icon sets: so there is a sheet for each zoom.
 */
public final class IconSheet {
    private static final Map<String, Integer> SIZES = Map.of(
            ".ikonli-font-icon", 18,
            ".mode-bar .ikonli-font-icon", 20,
            ".mode-bar .button .ikonli-font-icon", 16,
            ".mode-bar:past .mode-word .ikonli-font-icon", 22,
            ".revert-head .ikonli-font-icon", 22,
            ".problem-panel .ikonli-font-icon", 20,
            ".problem-panel .button .ikonli-font-icon", 14,
            ".tab-pane:rail .tab-label > .ikonli-font-icon", 20,
            ".tab-pane:rail:tight .tab-label > .ikonli-font-icon", 16);

    private IconSheet() {}

    /** The sheet as an address. */
    public static String of(double zoom) {
        return SIZES.entrySet().stream()
                .map(entry -> rule(entry, zoom))
                .collect(Collectors.joining("", "data:text/css,", ""))
                .replace(" ", "%20");
    }

    private static String rule(Entry<String, Integer> size, double zoom) {
        return size.getKey() + "{-fx-icon-size:" + Math.round(size.getValue() * zoom) + "px;}";
    }
}
