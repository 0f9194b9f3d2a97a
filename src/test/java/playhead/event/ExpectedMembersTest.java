package playhead.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A cursor that is told which key is likely next moves only if it is. */
class ExpectedMembersTest {
    private final JsonCursor cursor = new JsonCursor();

    @Test
    void an_expected_key_is_taken_with_its_value() {
        enter("{\"a\":[1,{\"b\":2}],\"bc\":\"x,}\",\"d\":3}");
        assertTrue(next("\"a\":"));
        assertMember("a", "[1,{\"b\":2}]");
        assertTrue(next("\"bc\":"));
        assertMember("bc", "\"x,}\"");
        assertTrue(cursor.next());
        assertMember("d", "3");
        assertFalse(next("\"a\":"));
        assertFalse(cursor.next());
    }

    @Test
    void another_key_leaves_the_cursor_where_it_is() {
        enter("{\"ab\":1,\"a\":2}");
        for (String other : new String[] {"\"a\":", "\"abc\":", "\"b\":", "\"ab\\\\\":", "\"ab\":1,\"a\":2}   "}) {
            assertFalse(next(other));
        }
        assertTrue(next("\"ab\":"));
        assertMember("ab", "1");
        assertFalse(next("\"ab\":"));
        assertTrue(cursor.next());
        assertMember("a", "2");
        assertFalse(cursor.next());
    }

    @Test
    void an_object_without_members_has_no_expected_one() {
        enter("{}");
        assertFalse(next("\"a\":"));
        assertFalse(cursor.next());
    }

    private byte[] json;

    private void enter(String text) {
        json = text.getBytes(StandardCharsets.UTF_8);
        cursor.enter(json, 0, json.length);
    }

    private boolean next(String key) {
        return cursor.next(key.getBytes(StandardCharsets.UTF_8));
    }

    private void assertMember(String key, String value) {
        assertEquals(key, cursor.key());
        assertEquals(
                value,
                new String(json, cursor.valueFrom(), cursor.valueTo() - cursor.valueFrom(), StandardCharsets.UTF_8));
    }
}
