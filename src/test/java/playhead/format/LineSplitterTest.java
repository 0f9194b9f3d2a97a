package playhead.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {
    @Test
    void a_line_that_is_said_to_be_ascii_has_no_other_byte() throws IOException {
        Random random = new Random(11);
        List<byte[]> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            // Lines longer than what is read at once are among them.
            String line = "x".repeat(i % 1_000 == 0 ? 300_000 : random.nextInt(40));
            int at = random.nextInt(line.length() + 1);
            line = random.nextInt(3) == 0 ? line.substring(0, at) + "\u00E9" + line.substring(at) : line;
            lines.add(line.getBytes(StandardCharsets.UTF_8));
            text.append(line).append('\n');
        }
        LineSplitter splitter =
                new LineSplitter(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), 1 << 20);
        int ascii = 0;
        for (byte[] line : lines) {
            assertTrue(splitter.next());
            byte[] found = Arrays.copyOfRange(splitter.bytes(), splitter.from(), splitter.to());
            assertEquals(new String(line, StandardCharsets.UTF_8), new String(found, StandardCharsets.UTF_8));
            boolean plain = new String(line, StandardCharsets.UTF_8).chars().allMatch(c -> c < 0x80);
            assertFalse(splitter.isAscii() && !plain);
            ascii += splitter.isAscii() ? 1 : 0;
        }
        assertFalse(splitter.next());
        assertTrue(ascii > lines.size() / 3, ascii + " lines known as ASCII");
    }
}
