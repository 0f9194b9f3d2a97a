package playhead.history;

import java.util.Locale;
import playhead.event.EntityRef;
import playhead.fold.Schema;

/**
 * What the bytes of an index are spent on, added up from its arrays. Objects are reckoned as a heap below 32 GiB lays
 * them out.
 *
 * @param entries values of fields
 * @param touched events and entities that they touch: an entry of presence each
 * @param positions of entries
 * @param codes of entries
 * @param starts of the chains of members
 * @param texts distinct values of columns
 * @param heaps values that seldom repeat, in pages
 * @param headers of events
 * @param entities names and numbers of entities
 */
public record Sizes(
        long entries,
        long touched,
        long positions,
        long codes,
        long starts,
        long texts,
        long heaps,
        long headers,
        long entities) {
    private static final int OBJECT = 16;
    /** A column whatever it holds: its objects, and arrays that are as good as empty. */
    private static final int COLUMN = 1_024;

    /** The account of an index whose tails are merged. */
    public static Sizes of(TimeIndex index) {
        Sizes sizes = new Sizes(0, 0, 0, 0, 0, 0, 0, headers(index.headers()), entities(index.schema()));
        for (TypeIndex type : index.types()) {
            Segment presence = type.presence().base();
            sizes = sizes.plus(new Sizes(
                    0,
                    presence.entries(),
                    presence.entries() * 4L,
                    packed(presence.codes()),
                    presence.start().length * 4L,
                    0,
                    0,
                    0,
                    0));
            for (int i = 0; i < type.columnCount(); i++) {
                sizes = sizes.plus(column(type.column(i)));
            }
        }
        return sizes;
    }

    private static Sizes column(ColumnIndex column) {
        Segment base = column.chain().base();
        long heap = column.heap().open().length;
        for (byte[] page : column.heap().pages()) {
            heap += page.length + OBJECT + 4;
        }
        return new Sizes(
                base.entries(),
                0,
                base.entries() * 4L,
                packed(base.codes()),
                base.start().length * 4L,
                column.dictionary().bytes().length + column.dictionary().ends().length * 4L + COLUMN,
                heap,
                0,
                0);
    }

    private static long headers(Headers headers) {
        return packed(headers.typeNumbers())
                + packed(headers.actorNumbers())
                + packed(headers.seconds())
                + packed(headers.fractions())
                + packed(headers.forms())
                + packed(headers.homes())
                + headers.furtherPositions().length * 4L
                + headers.furtherEntities().length * 4L;
    }

    /** Each has an object, its id, three numbers, a place among those of its type, and two to four in the hash table. */
    private static long entities(Schema schema) {
        long bytes = 0;
        for (int i = 0; i < schema.entityCount(); i++) {
            EntityRef ref = schema.entity(i);
            bytes += 24 + 24 + OBJECT + (ref.id().length() + 7) / 8 * 8 + 3 * 4 + 4 + 3 * 4;
        }
        return bytes;
    }

    private static long packed(PackedColumn column) {
        long bytes = 0;
        for (PackedLongs chunk : column.chunks()) {
            bytes += chunk.data().length;
        }
        return bytes;
    }

    private Sizes plus(Sizes more) {
        return new Sizes(
                entries + more.entries,
                touched + more.touched,
                positions + more.positions,
                codes + more.codes,
                starts + more.starts,
                texts + more.texts,
                heaps + more.heaps,
                headers + more.headers,
                entities + more.entities);
    }

    /** All bytes. */
    public long total() {
        return positions + codes + starts + texts + heaps + headers + entities;
    }

    /** The account in words, in bytes an event. */
    public String text(double events) {
        return String.format(
                Locale.ROOT,
                "an event: %.2f entries, %.2f entities; %.1f B: positions %.1f, codes %.1f, starts %.1f, texts %.1f,"
                        + " heaps %.1f, headers %.1f, entities %.1f",
                entries / events,
                touched / events,
                total() / events,
                positions / events,
                codes / events,
                starts / events,
                texts / events,
                heaps / events,
                headers / events,
                entities / events);
    }
}
