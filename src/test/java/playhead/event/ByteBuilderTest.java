package playhead.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteBuilderTest {
    @Test
    void whole_numbers_are_written_as_java_writes_them() {
        ByteBuilder out = new ByteBuilder(0);
        StringBuilder expected = new StringBuilder();
        long power = 1;
        for (int i = 0; i < 19; i++, power *= 10) {
            for (long value : new long[] {power - 1, power, power + 1, -power}) {
                out.addDecimal(value).add(' ');
                expected.append(value).append(' ');
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            out.addDecimal(value).add(' ');
            expected.append(value).append(' ');
        }
        out.addDecimal(Long.MAX_VALUE).addDecimal(Long.MIN_VALUE);
        expected.append(Long.MAX_VALUE).append(Long.MIN_VALUE);
        assertEquals(expected.toString(), new String(out.toArray(), StandardCharsets.US_ASCII));
    }
}
