package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an import says of times that needed a decision, of starts as well as of ends. */
class TimesInWordsTest extends CommandLineBase {
    @Test
    void one_time_and_one_leap_second_are_told_of_as_one() throws Exception {
        String said = said("""
            {"stream":"a-1","type":"T","id":"1","time":"2016-12-31T23:59:60Z"}
            {"stream":"a-1","type":"T","id":"2","time":"2017-01-01T10:00:00"}
            """, "a.ndjson", null);
        assertTrue(said.contains("a.ndjson: 1 leap second was read as the nanosecond before its end"), said);
        assertTrue(said.contains("a.ndjson: 1 time without offset was read in UTC"), said);
    }

    @Test
    void a_start_that_clocks_showed_twice_is_told_of_like_an_end() throws Exception {
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
            mapping: 1
            zone: Europe/Berlin
            roles: { start: begun }
            """);
        String said =
                said("case,activity,begun,time\nA1,x,2024-10-27 02:30:00,2024-10-27 04:00:00\n", "a.csv", mapping);
        assertTrue(said.contains("a.csv: 1 time falls where clocks in Europe/Berlin were set back"), said);
        assertTrue(said.contains("a.csv: 2 times without offset were read in Europe/Berlin"), said);
    }

    private String said(String text, String name, Path mapping) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return (mapping == null
                        ? cli.ok("import", file, "--into", workspace)
                        : cli.ok("import", file, "--into", workspace, "--mapping", mapping))
                .err();
    }
}
