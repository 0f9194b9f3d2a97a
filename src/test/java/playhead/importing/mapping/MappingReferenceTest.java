package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MappingReferenceTest {
    private final String page;

    MappingReferenceTest() throws IOException {
        page = Files.readString(Path.of("docs/reference/mapping.md"));
    }

    @Test
    void every_example_of_the_reference_is_a_good_mapping() {
        Matcher example = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(page);
        List<RowKind> rows = new ArrayList<>();
        while (example.find()) {
            FileMapping mapping = MappingFileTest.good(example.group(1)).forFile("late.csv");
            rows.add(mapping.row());
        }
        assertEquals(List.of(RowKind.EVENT, RowKind.EVENT, RowKind.EVENT, RowKind.CHANGE, RowKind.IMAGE), rows);
    }

    @Test
    void every_type_of_the_reference_is_what_the_rule_gives() {
        String table = page.substring(page.indexOf("## Types of entities"), page.indexOf("| any id under"));
        Matcher row = Pattern.compile("(?m)^\\| (`.*) \\| `(.*)` \\|$").matcher(table);
        int ids = 0;
        while (row.find()) {
            for (String id : row.group(1).replace("`", "").split(", ")) {
                assertEquals(row.group(2), EntityTypes.of(id));
                ids++;
            }
        }
        assertEquals(9, ids);
    }

    @Test
    void every_example_of_a_time_is_read() {
        String table = page.substring(page.indexOf("Read without a pattern"), page.indexOf("- A time without offset"));
        Matcher time = Pattern.compile("`([0-9][^`]*)`").matcher(table);
        int times = 0;
        while (time.find()) {
            SampleLook look = new MappingResolver(null, ZoneOffset.UTC)
                    .plan("x", Records.JSON)
                    .look();
            String json = "{'time':'" + time.group(1) + "'}";
            look.record(Records.of(json));
            MappingRecordMapper mapper =
                    new MappingRecordMapper("x", Records.JSON, FileMapping.NONE, ZoneOffset.UTC, look.slashOrder());
            assertEquals(time.group(1), Records.event(mapper, json).time().text());
            times++;
        }
        assertEquals(8, times);
    }
}
