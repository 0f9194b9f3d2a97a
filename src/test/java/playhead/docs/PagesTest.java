package playhead.docs;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for users show is what the program prints. */
class PagesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/tutorial/first-five-minutes.md",
                "docs/how-to/import-a-csv.md",
                "docs/how-to/import-several-sources.md",
                "docs/how-to/find-when-a-value-went-wrong.md",
                "docs/how-to/check-a-workspace.md",
                "docs/how-to/read-an-import-again.md",
                "docs/how-to/revert.md",
                "docs/how-to/projections-for-a-ledger.md",
                "docs/how-to/sql-and-export.md",
                "docs/how-to/what-if.md",
                "docs/how-to/lab.md",
                "docs/how-to/follow-sagas.md",
                "docs/how-to/see-a-saga.md",
                "docs/how-to/take-notes.md"
            })
    void page_shows_what_its_commands_print(String page) throws IOException {
        new DocumentedPage(Path.of(page)).check(folder);
    }
}
