package playhead.conformance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as plain maps, lists, texts and exact numbers, so that 1.0 equals 1. */
final class PlainJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PlainJson() {}

    static Object read(String text) {
        return exact(MAPPER.readValue(text, Object.class));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) read(text);
    }

    /** Text of a value, as short as JSON allows. */
    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static Object exact(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> members = new LinkedHashMap<>();
                map.forEach((key, member) -> members.put(key, exact(member)));
                yield members;
            }
            case List<?> list ->
                list.stream()
                        .map(PlainJson::exact)
                        .collect(java.util.ArrayList::new, java.util.ArrayList::add, java.util.ArrayList::addAll);
            case Number number -> plain(new BigDecimal(number.toString()));
            case null, default -> value;
        };
    }

    /** A number that equals every other number of the same value. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() > -1_000 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal number(long n) {
        return plain(BigDecimal.valueOf(n));
    }
}
