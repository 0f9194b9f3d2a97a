package playhead.history;

import java.math.BigDecimal;
import playhead.event.EventSource;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.expression.Row;

/** One column as a reader sees it: chains of codes and what the codes stand for. Safe for several threads. */
final class ColumnIndex {
    private static final Json NULL = Json.canonical("null");
    private static final Json FALSE = Json.canonical("false");
    private static final Json TRUE = Json.canonical("true");

    private final Chain chain;
    private final Values dictionary;
    private final HeapView heap;
    private final EventSource events;

    ColumnIndex(Chain chain, Values dictionary, HeapView heap, EventSource events) {
        this.chain = chain;
        this.dictionary = dictionary;
        this.heap = heap;
        this.events = events;
    }

    Chain chain() {
        return chain;
    }

    Values dictionary() {
        return dictionary;
    }

    HeapView heap() {
        return heap;
    }

    /** The value after a position, or Java null when absent. */
    Json at(int member, long position) {
        int count = chain.upTo(member, position);
        return count == 0 ? null : entry(member, count - 1);
    }

    /** The value of an entry of the member's chain, or Java null when absent. */
    Json entry(int member, int entry) {
        long code = chain.code(member, entry);
        return json(code, Codes.tag(code) == Codes.IN_EVENT ? chain.position(member, entry) : 0);
    }

    /** The value that a code stands for, or Java null when absent. */
    Json json(long code, long position) {
        return switch (Codes.tag(code)) {
            case Codes.ENTRY -> dictionary.json((int) Codes.payload(code));
            case Codes.HEAP -> heap.json((int) Codes.payload(code));
            case Codes.IN_EVENT -> ColumnBuilder.inEvent(events, position, code);
            default -> literal(code);
        };
    }

    Row.Kind kind(long code, long position) {
        return switch (Codes.tag(code)) {
            case Codes.SPECIAL ->
                code == Codes.ABSENT ? Row.Kind.ABSENT : code == Codes.NULL ? Row.Kind.NULL : Row.Kind.BOOLEAN;
            case Codes.WHOLE -> Row.Kind.LONG;
            case Codes.DECIMAL -> Row.Kind.DECIMAL;
            case Codes.ENTRY -> dictionary.kind((int) Codes.payload(code));
            case Codes.HEAP -> heap.all().kind((int) Codes.payload(code));
            default -> kindOf(json(code, position));
        };
    }

    String text(long code, long position) {
        return switch (Codes.tag(code)) {
            case Codes.ENTRY -> dictionary.text((int) Codes.payload(code));
            case Codes.HEAP -> heap.all().freshText((int) Codes.payload(code));
            default -> {
                Json json = json(code, position);
                yield JsonText.unquote(json.bytes(), 0, json.length());
            }
        };
    }

    /** The number of a code that is one, or null when it is none, or too large to reckon with. */
    BigDecimal number(long code, long position) {
        return switch (Codes.tag(code)) {
            case Codes.SPECIAL -> null;
            case Codes.WHOLE -> BigDecimal.valueOf(Codes.payload(code));
            case Codes.DECIMAL -> BigDecimal.valueOf(Codes.unscaled(code), Codes.scale(code));
            default -> {
                Json json = json(code, position);
                yield ValueOrder.group(json.bytes()[0]) == ValueOrder.NUMBER
                        ? Numbers.parse(json.bytes(), 0, json.length())
                        : null;
            }
        };
    }

    /** The value of a code that needs no entry, or Java null when absent. */
    static Json literal(long code) {
        if (code == Codes.ABSENT) {
            return null;
        }
        if (Codes.tag(code) == Codes.SPECIAL) {
            return code == Codes.NULL ? NULL : code == Codes.FALSE ? FALSE : TRUE;
        }
        return Json.canonical(Codes.numberText(code));
    }

    static Row.Kind kindOf(Json json) {
        return json == null ? Row.Kind.ABSENT : kindOf(json.bytes(), 0, json.length());
    }

    static Row.Kind kindOf(byte[] json, int from, int to) {
        return switch (json[from]) {
            case '"' -> Row.Kind.TEXT;
            case '[' -> Row.Kind.LIST;
            case '{' -> Row.Kind.OBJECT;
            case 'n' -> Row.Kind.NULL;
            case 't', 'f' -> Row.Kind.BOOLEAN;
            default -> {
                if (Codes.tag(Codes.inline(json, from, to)) == Codes.WHOLE) {
                    yield Row.Kind.LONG;
                }
                // A number too large to reckon with is shown as text, never computed.
                yield Numbers.parse(json, from, to) == null ? Row.Kind.LIST : Row.Kind.DECIMAL;
            }
        };
    }
}
