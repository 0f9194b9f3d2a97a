package playhead.saga.define;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import playhead.saga.SagaStyle;

class SagaPageTest {
    @Test
    void every_example_of_the_page_and_of_the_samples_can_be_used() throws IOException {
        String page = Files.readString(Path.of("docs/reference/sagas.md"));
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
        int count = 0;
        for (; example.find(); count++) {
            check(example.group(1));
        }
        assertTrue(count > 0, "no example");
        check(Files.readString(Path.of("sample-data/shop.sagas.yaml")));
        check(Files.readString(Path.of("sample-data/order-fulfilment.sagas.yaml")));
    }

    private static void check(String yaml) {
        SagaFile.Reading read = SagaFile.read(yaml);
        assertEquals("[]", read.problems().toString());
        SagaDefinition first = read.sagas().getFirst();
        assertEquals(SagaStyle.ORCHESTRATION, first.style());
        assertEquals(UndoOrder.REVERSE, first.order());
    }
}
