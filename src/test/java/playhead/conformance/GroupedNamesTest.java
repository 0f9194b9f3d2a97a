package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No two values of a row of groups stand under one key, whatever the fields are called. */
class GroupedNamesTest extends CommandLineBase {
    @BeforeEach
    void import_fields_called_like_counts_and_sums() throws Exception {
        cli.ok("import", Files.writeString(folder.resolve("a.ndjson"), """
            {"stream":"a-1","type":"T","id":"1","data":{"count":"many","sum":7,"x":1}}
            {"stream":"a-2","type":"T","id":"2","data":{"count":"many","sum":7,"x":2}}
            """), "--into", workspace);
    }

    @Test
    void a_field_called_count_or_sum_is_told_from_the_count_and_the_sum() {
        assertEquals(
                "[{\"by.count\":\"many\",\"by.sum\":7,\"count\":2,\"sum\":3,\"min\":1,\"max\":2}]",
                cli.ok("group", workspace, "--by", "count,sum", "--sum", "x", "--json")
                        .out()
                        .strip());
    }

    @Test
    void a_field_that_is_named_twice_is_one_key() {
        assertEquals(
                "[{\"x\":1,\"count\":1},\n{\"x\":2,\"count\":1}]",
                cli.ok("group", workspace, "--by", "x,x", "--json").out().strip());
    }
}
