package playhead.format;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import playhead.samples.CpuTime;
import playhead.testing.Limit;

/** A file that begins with one thing over and over is told apart in a moment, whatever it is. */
class OddBeginningsTest {
    private static final int HEAD = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\t",
                "[ ",
                "<log ",
                "\"",
                ",",
                "a ",
                "a=\"",
                "{} ",
                "\u0000",
                "{\"type\":",
                "type=A msg=audit("
            })
    void every_format_says_soon_whether_it_is_its_own(String again) throws Throwable {
        byte[] head = again.repeat(HEAD).substring(0, HEAD).getBytes(StandardCharsets.UTF_8);
        Sample sample = new Sample("a.log", head, false);
        Formats formats = Formats.installed();
        new Limit(3_000, "ms of computing", 2)
                .assertKept("telling such a file", () -> CpuTime.millis(() -> formats.choose(sample)));
    }
}
