package playhead.ui.timeline;

import java.util.LinkedHashMap;
import java.util.Map;

/** The strips that were last shown, by what they show, so that going back paints nothing anew. */
final class KeptStrips extends LinkedHashMap<String, Strip> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    /** None yet. */
    KeptStrips() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Strip> eldest) {
        return size() > MOST;
    }
}
