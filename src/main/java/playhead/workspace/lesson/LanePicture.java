package playhead.workspace.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import playhead.event.Event;
import playhead.workspace.EventHits;

/**
 * A picture of a short log: a lane for each actor, a mark for each event, a line where the playhead stands. What comes
 * after the playhead is hollow.
 */
final class LanePicture {
    private static final int WIDTH = 700;
    private static final int NAMES = 150;
    private static final int LANE = 22;

    private final EventHits hits;
    private final long position;

    /** @param position where the playhead stands */
    LanePicture(EventHits hits, long position) {
        this.hits = hits;
        this.position = position;
    }

    void into(HandoutPage page) {
        Map<String, Integer> lanes = new LinkedHashMap<>();
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < hits.size(); i++) {
            Event event = hits.event(i);
            String actor = event.actor() == null ? "–" : event.actor();
            int lane = lanes.computeIfAbsent(actor, name -> lanes.size());
            marks.append("<circle cx=\"%d\" cy=\"%d\" r=\"4\" class=\"%s\"><title>%s</title></circle>\n"
                    .formatted(
                            x(i + 1),
                            lane * LANE + LANE / 2,
                            i + 1 <= position ? "was" : "comes",
                            HandoutPage.escaped("#" + (i + 1) + " " + event.type())));
        }
        int height = lanes.size() * LANE + 16;
        page.raw("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"#%d\">\n".formatted(WIDTH, height, position));
        lanes.forEach((actor, lane) -> page.raw(
                "<text x=\"0\" y=\"%d\">%s</text><line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" class=\"lane\"/>\n"
                        .formatted(
                                lane * LANE + LANE / 2 + 4,
                                HandoutPage.escaped(actor),
                                NAMES,
                                WIDTH,
                                lane * LANE + LANE / 2,
                                lane * LANE + LANE / 2)));
        page.raw(marks.toString());
        page.raw(
                "<line x1=\"%1$d\" x2=\"%1$d\" y1=\"0\" y2=\"%2$d\" class=\"playhead\"/><text x=\"%1$d\" y=\"%3$d\" text-anchor=\"middle\">#%4$d</text></svg>\n"
                        .formatted(x(position), height - 14, height - 2, position));
    }

    private int x(long ordinal) {
        return NAMES + 10 + (int) ((WIDTH - NAMES - 30) * ordinal / Math.max(1, hits.size()));
    }
}
