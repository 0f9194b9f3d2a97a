package playhead.format.json;

import java.nio.charset.StandardCharsets;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.RawRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON text and writes it in the canonical form of {@link playhead.event.Json}: white space out, escapes
 * normalised (see {@link JsonText}), numbers as written. Strict: one value, no duplicate names, no NaN, no lone
 * surrogates (they do not survive UTF-8), nesting at most 64, strings 1 MiB, numbers 100 characters with a scale
 * within ±1,000, names 256, 100,000 tokens.
 *
 * <p>A refusal is a value: the methods return false and {@link #refusal()} says why. The source must be valid UTF-8
 * ({@link playhead.format.Utf8}). Reusable; for one thread.
 */
public final class CanonicalJson {
    private static final int MAX_NUMBER = 100;
    private static final int MAX_SCALE = 1_000;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(1 << 20)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(1 << 16)
                    .maxTokenCount(100_000)
                    .maxDocumentLength(16L << 20)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final PlainJson plain = new PlainJson();
    private byte[] scratch = new byte[1024];
    private String refusal;

    /**
     * Reads one object and appends its members to a record that was begun and is empty. Name objects are the same from
     * record to record. After a refusal the record's members are to be forgotten.
     *
     * @return false when the range is not exactly one object
     */
    public boolean members(byte[] source, int from, int to, RawRecord record) {
        if (plain.members(source, from, to, record)) {
            return true;
        }
        record.begin(record.line(), record.offset(), record.length());
        return parse(source, from, to, parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refused("not a JSON object");
            }
            ByteBuilder values = record.values();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                requireWhole(name);
                value(parser, parser.nextToken(), values);
                record.member(name);
            }
        });
    }

    /**
     * Reads one value of any kind and appends its canonical form.
     *
     * @return false when the range is not exactly one value; what was appended is then cut off again
     */
    public boolean append(byte[] source, int from, int to, ByteBuilder out) {
        int before = out.size();
        if (plain.value(source, from, to, out)) {
            return true;
        }
        out.truncate(before);
        return appendAny(source, from, to, out);
    }

    /** As {@link #append}, without the fast path. */
    boolean appendAny(byte[] source, int from, int to, ByteBuilder out) {
        int before = out.size();
        boolean read = parse(source, from, to, parser -> {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Refused("no JSON value");
            }
            value(parser, first, out);
        });
        if (!read) {
            out.truncate(before);
        }
        return read;
    }

    /** Why the last call returned false: one line for people. */
    public String refusal() {
        return refusal;
    }

    private boolean parse(byte[] source, int from, int to, Body body) {
        // Jackson would take a NUL near the start as a sign of UTF-16; a NUL does not change the encoding here.
        for (int i = from; i < Math.min(to, from + 4); i++) {
            if (source[i] == 0) {
                return refuse("a NUL byte where JSON should begin");
            }
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source, from, to - from)) {
            body.read(parser);
            if (parser.nextToken() != null) {
                return refuse("more text after the JSON value");
            }
            return true;
        } catch (Refused refused) {
            return refuse(refused.getMessage());
        } catch (JacksonException wrong) {
            String message = wrong.getOriginalMessage();
            int cut = message.indexOf('\n');
            return refuse("not JSON: " + JsonComplaint.plain(cut < 0 ? message : message.substring(0, cut)));
        }
    }

    private boolean refuse(String reason) {
        refusal = reason;
        return false;
    }

    private void value(JsonParser parser, JsonToken first, ByteBuilder out) {
        int depth = 0;
        boolean comma = false;
        JsonToken token = first;
        while (true) {
            if (token == null) {
                throw new Refused("the JSON value does not end");
            }
            if (comma && token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                out.add(',');
            }
            comma = true;
            switch (token) {
                case PROPERTY_NAME -> {
                    String name = parser.currentName();
                    requireWhole(name);
                    JsonText.quote(name, out);
                    out.add(':');
                    comma = false;
                }
                case START_OBJECT -> {
                    out.add('{');
                    depth++;
                    comma = false;
                }
                case START_ARRAY -> {
                    out.add('[');
                    depth++;
                    comma = false;
                }
                case END_OBJECT -> {
                    out.add('}');
                    depth--;
                }
                case END_ARRAY -> {
                    out.add(']');
                    depth--;
                }
                case VALUE_STRING -> string(parser, out);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, out);
                case VALUE_TRUE -> out.addAscii("true", 0, 4);
                case VALUE_FALSE -> out.addAscii("false", 0, 5);
                case VALUE_NULL -> out.addAscii("null", 0, 4);
                default -> throw new Refused("unexpected " + token);
            }
            if (depth == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    private void string(JsonParser parser, ByteBuilder out) {
        char[] chars = parser.getStringCharacters();
        int from = parser.getStringOffset();
        int length = parser.getStringLength();
        if (scratch.length < length) {
            scratch = new byte[length + (length >> 1)];
        }
        out.add('"');
        for (int i = 0; i < length; i++) {
            char c = chars[from + i];
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                out.add(scratch, 0, i);
                rest(new String(chars, from + i, length - i), out);
                out.add('"');
                return;
            }
            scratch[i] = (byte) c;
        }
        out.add(scratch, 0, length).add('"');
    }

    private static void rest(String text, ByteBuilder out) {
        requireWhole(text);
        JsonText.escape(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void number(JsonParser parser, ByteBuilder out) {
        String text = parser.getString();
        if (text.length() > MAX_NUMBER) {
            throw new Refused("a number of more than " + MAX_NUMBER + " characters");
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && Math.abs(scale(text)) > MAX_SCALE) {
            throw new Refused("a number with an exponent beyond " + MAX_SCALE + ": " + text);
        }
        out.addAscii(text, 0, text.length());
    }

    /** Digits after the point less the exponent, as {@link java.math.BigDecimal#scale()}, without making one. */
    private static long scale(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        int point = text.indexOf('.');
        long exponent = 0;
        if (e >= 0) {
            String digits = text.substring(text.charAt(e + 1) == '+' ? e + 2 : e + 1);
            exponent = digits.length() > 18 ? Long.MAX_VALUE / 2 : Long.parseLong(digits);
        }
        return (point < 0 ? 0 : (e < 0 ? text.length() : e) - point - 1) - exponent;
    }

    private static void requireWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xD800 && c < 0xE000) {
                if (c >= 0xDC00 || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new Refused("half of a surrogate pair (\\u" + Integer.toHexString(c) + ")");
                }
                i++;
            }
        }
    }

    /** What is read between the parser's opening and the check that nothing follows. */
    private interface Body {
        void read(JsonParser parser);
    }

    /** A refusal on its way out of the parse; never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }
}
