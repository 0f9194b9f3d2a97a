package playhead.readmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import playhead.event.FieldPath;

/** Every example of the SQL reference runs and answers. */
class SqlReferenceTest extends QueryModelBase {
    @Test
    void every_example_answers() throws IOException {
        states.path = FieldPath::parse;
        events.add("account", "account-1", "Opened", "{\"owner\":\"Ann\",\"balance\":100.10}")
                .add("account", "account-2", "Opened", "{\"owner\":\"Bob\",\"balance\":5,\"tags\":[\"new\",\"vip\"]}")
                .add("order-saga", "order-saga-1", "Started", "{\"address.city\":\"Rome\"}")
                .add("account", "account-1", "Paid", "{\"balance\":90}");
        QueryModel model = model();
        model.catchUp(CatchUpProgress.SILENT);
        Matcher example = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/reference/sql.md")));
        List<List<String>> answers = new ArrayList<>();
        while (example.find()) {
            answers.add(rows(model, example.group(1).replace("'end'", "4")));
        }
        assertEquals(9, answers.size());
        answers.forEach(answer -> assertFalse(answer.isEmpty()));
        assertEquals(List.of("{\"owner\":\"Ann\",\"balance\":90}"), answers.getFirst());
        assertEquals(List.of("{\"tag\":\"new\"}"), answers.getLast());
    }
}
