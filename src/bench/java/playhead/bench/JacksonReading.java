package playhead.bench;

import java.util.HashMap;
import java.util.Map;

/** The limit of every import: reading, and nothing else. */
final class JacksonReading implements Case {
    @Override
    public String name() {
        return "jackson";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Map<String, Integer> types = new HashMap<>();
        Map<String, Integer> texts = new HashMap<>();
        bench.whole(() -> JacksonLog.read(bench.log(), bench.events, event -> {
            types.merge(event.type, 1, Integer::sum);
            texts.putIfAbsent(event.stream, texts.size());
            texts.putIfAbsent(event.actor, texts.size());
            java.util.UUID.fromString(event.id);
        }));
        bench.types(types);
    }
}
