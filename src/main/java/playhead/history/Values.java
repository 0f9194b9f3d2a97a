package playhead.history;

import java.util.Arrays;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.expression.Row;

/** Numbered values as canonical JSON, one behind the other. Immutable to its users; safe for several threads. */
final class Values {
    static final Values EMPTY = new Values(new byte[0], new int[0], 0);
    private static final Row.Kind[] KINDS = Row.Kind.values();

    private final byte[] bytes;
    private final int[] ends;
    private final int count;
    /** Texts made so far. A race only makes one twice. */
    private String[] texts;

    /** Kinds found so far, as ordinal plus one. A race only finds one twice. */
    private byte[] kinds;

    private int[] ranks;

    Values(byte[] bytes, int[] ends, int count) {
        this.bytes = bytes;
        this.ends = ends;
        this.count = count;
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int[] ends() {
        return ends;
    }

    int from(int value) {
        return value == 0 ? 0 : ends[value - 1];
    }

    int to(int value) {
        return ends[value];
    }

    Json json(int value) {
        return Json.copyOf(bytes, from(value), to(value));
    }

    Row.Kind kind(int value) {
        byte[] known = kinds;
        if (known == null) {
            known = new byte[count];
            kinds = known;
        }
        int kind = known[value];
        if (kind == 0) {
            kind = ColumnIndex.kindOf(bytes, from(value), to(value)).ordinal() + 1;
            known[value] = (byte) kind;
        }
        return KINDS[kind - 1];
    }

    /** The text of a value that is a JSON string. */
    String text(int value) {
        String[] known = texts;
        if (known == null) {
            known = new String[count];
            texts = known;
        }
        String text = known[value];
        if (text == null) {
            text = freshText(value);
            known[value] = text;
        }
        return text;
    }

    /** The same without keeping it. */
    String freshText(int value) {
        return JsonText.unquote(bytes, from(value), to(value));
    }

    /** Place of each value in the order of {@link ValueOrder}; equal places for equal values. */
    synchronized int[] ranks() {
        if (ranks == null) {
            Integer[] order = new Integer[count];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> ValueOrder.compareJson(bytes, from(a), to(a), bytes, from(b), to(b)));
            int[] places = new int[count];
            for (int i = 1; i < count; i++) {
                boolean same = ValueOrder.compareJson(
                                bytes, from(order[i - 1]), to(order[i - 1]), bytes, from(order[i]), to(order[i]))
                        == 0;
                places[order[i]] = places[order[i - 1]] + (same ? 0 : 1);
            }
            ranks = places;
        }
        return ranks;
    }
}
