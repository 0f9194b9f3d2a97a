package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.Workspace;

class FirstFilterTest {
    @TempDir
    Path folder;

    /** A filter that is refused would load half of what the user waits for. */
    @Test
    void every_log_understands_the_filters_that_are_asked_before_the_user_asks_one() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(1_500));
        try (Workspace workspace =
                ((Answer.Given<Workspace>) OpenWorkspace.workspaces(folder).open(root)).value()) {
            List<Answer<EventHits>> asked = FirstFilter.ask(workspace.session());
            assertEquals(2, asked.size());
            asked.forEach(answer -> assertInstanceOf(Answer.Given.class, answer));
            assertEquals(
                    1_000, ((Answer.Given<EventHits>) asked.getFirst()).value().size());
        }
    }
}
