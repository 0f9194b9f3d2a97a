package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of the files of an import, from what the journal says of it. */
class ImportedFilesTest {
    @Test
    void names_are_found_among_all_that_is_said() {
        String facts = """
            {"id":"1","at":"2026-01-01T00:00:00Z","other":{"files":[{"file":"no"}]},"files":[
            {"rejects":[{"file":"no"}],"file":"a \\"b\\".csv","events":3},{"events":1},7,{"file":"c.csv","more":{"file":"no"}}],
            "mapping":"files: [x]","warnings":["w"]}\
            """;
        assertEquals(List.of("a \"b\".csv", "", "", "c.csv"), names(facts));
        assertEquals(List.of(), names("{\"id\":\"1\"}"));
        assertEquals(List.of(), names("[]"));
    }

    private static List<String> names(String facts) {
        return new ImportedFiles().names(facts.getBytes(StandardCharsets.UTF_8));
    }
}
