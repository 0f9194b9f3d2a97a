package playhead.readmodel.export;

import java.util.Locale;
import playhead.event.ByteBuilder;
import playhead.event.Effect;
import playhead.event.Event;
import playhead.event.Json;

/** Metadata as exports write them: with what an event does to its entity, where that is not merging its payload. */
final class ExportedMeta {
    private ExportedMeta() {}

    /** The metadata, with {@code playhead.effect} ({@code image}, {@code change}, {@code delete}) at its end. */
    static Json of(Event event) {
        if (event.effect() == Effect.MERGE) {
            return event.meta();
        }
        byte[] meta = event.meta().bytes();
        ByteBuilder out = new ByteBuilder(meta.length + 32).add(meta, 0, meta.length - 1);
        if (meta.length > 2) {
            out.add(',');
        }
        String effect = event.effect().name().toLowerCase(Locale.ROOT);
        return Json.owning(
                out.addUtf8("\"playhead.effect\":\"" + effect + "\"}").toArray());
    }
}
