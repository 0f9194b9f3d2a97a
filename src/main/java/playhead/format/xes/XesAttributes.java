package playhead.format.xes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import playhead.event.ByteBuilder;
import playhead.event.JsonText;
import playhead.format.UnreadableLog;

/**
 * Reads XES attribute elements as canonical JSON. Numbers and booleans that are written as JSON writes them keep
 * their text, everything else is text; an attribute with children is an object of its {@code value} and its children,
 * children that share a key are an array.
 */
public final class XesAttributes {
    private static final Set<String> KINDS =
            Set.of("string", "date", "int", "float", "boolean", "id", "list", "container");
    private static final int MAX_KEYS = 10_000;
    private static final int MAX_NUMBER = 100;

    private final SafeXml xml;
    private final Map<String, String> keys = new HashMap<>();

    /** @param xml where they stand */
    public XesAttributes(SafeXml xml) {
        this.xml = xml;
    }

    /** True when the element that starts here is an attribute. */
    public boolean isHere() {
        return KINDS.contains(xml.name());
    }

    /**
     * Reads the attribute whose element starts here up to its end and appends its value.
     *
     * @return its key (the same object for the same key), or null when it has none: then nothing is appended
     */
    public String read(ByteBuilder out) throws IOException, UnreadableLog {
        String kind = xml.name();
        String key = xml.attribute("key");
        String value = xml.attribute("value");
        boolean nesting = kind.equals("list") || kind.equals("container");
        if (!xml.nextTag() || !xml.isStart()) {
            if (key != null) {
                if (nesting && value == null) {
                    out.add('{').add('}');
                } else {
                    scalar(kind, value, out);
                }
            }
            return key == null ? null : same(key);
        }
        Map<String, List<byte[]>> members = new LinkedHashMap<>();
        if (value != null) {
            ByteBuilder own = new ByteBuilder(32);
            scalar(kind, value, own);
            members.computeIfAbsent("value", name -> new ArrayList<>()).add(own.toArray());
        }
        children(members);
        if (key != null) {
            object(members, out);
        }
        return key == null ? null : same(key);
    }

    /** From the first child's start to the parent's end. {@code values} of a list is no level of its own. */
    private void children(Map<String, List<byte[]>> members) throws IOException, UnreadableLog {
        do {
            if (xml.name().equals("values") && !isHere()) {
                if (xml.nextTag() && xml.isStart()) {
                    children(members);
                }
            } else if (isHere()) {
                ByteBuilder child = new ByteBuilder(32);
                String key = read(child);
                members.computeIfAbsent(key == null ? "" : key, name -> new ArrayList<>())
                        .add(child.size() == 0 ? new byte[] {'n', 'u', 'l', 'l'} : child.toArray());
            } else {
                xml.skip();
            }
        } while (xml.nextTag() && xml.isStart());
    }

    /** Appends an object; values of one name as an array. */
    static void object(Map<String, List<byte[]>> members, ByteBuilder out) {
        out.add('{');
        boolean first = true;
        for (Map.Entry<String, List<byte[]>> member : members.entrySet()) {
            if (!first) {
                out.add(',');
            }
            first = false;
            JsonText.quote(member.getKey(), out);
            out.add(':');
            List<byte[]> values = member.getValue();
            if (values.size() == 1) {
                out.add(values.getFirst());
                continue;
            }
            for (int i = 0; i < values.size(); i++) {
                out.add(i == 0 ? '[' : ',').add(values.get(i));
            }
            out.add(']');
        }
        out.add('}');
    }

    /**
     * Appends a value as canonical JSON: a number or a boolean where it is written as JSON writes one, else a text.
     *
     * @param kind {@code int}, {@code float}, {@code boolean} or another
     * @param value null is null
     */
    public static void scalar(String kind, String value, ByteBuilder out) {
        boolean plain = value != null
                && switch (kind) {
                    case "int", "float" -> isNumber(value);
                    case "boolean" -> value.equals("true") || value.equals("false");
                    default -> false;
                };
        if (value == null) {
            out.addAscii("null", 0, 4);
        } else if (plain) {
            out.addAscii(value, 0, value.length());
        } else {
            JsonText.quote(value, out);
        }
    }

    /** A JSON number with an exponent of at most three digits, by hand: an expression may not run away on hostile text. */
    private static boolean isNumber(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_NUMBER) {
            return false;
        }
        int at = text.charAt(0) == '-' ? 1 : 0;
        int whole = digits(text, at);
        if (whole == at || text.charAt(at) == '0' && whole > at + 1) {
            return false;
        }
        at = whole;
        if (at < length && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < length && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += at < length && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
            int exponent = digits(text, at);
            if (exponent == at || exponent - at > 3) {
                return false;
            }
            at = exponent;
        }
        return at == length;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private String same(String key) {
        String known = keys.get(key);
        if (known == null) {
            known = key;
            if (keys.size() < MAX_KEYS) {
                keys.put(key, key);
            }
        }
        return known;
    }
}
