package playhead.format.json;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import playhead.format.Sample;

class FirstObjectsTest {
    @Test
    void formats_that_ask_for_the_first_objects_of_a_sample_share_one_reading() {
        Sample sample = sample("{\"op\":\"c\"}\n{\"op\":\"d\"}\n");
        FirstObjects read = FirstObjects.of(sample);
        assertTrue(read.are(members -> members.containsKey("op")));
        assertSame(read, FirstObjects.of(sample));
        assertNotSame(read, FirstObjects.of(sample("{\"op\":\"c\"}\n")));
    }

    private static Sample sample(String text) {
        return new Sample("a.log", text.getBytes(StandardCharsets.UTF_8), true);
    }
}
