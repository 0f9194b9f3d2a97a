package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.command.Command;

/** The page of keys says what the registry says. {@code -Dkeys.write=true} writes it anew. */
class KeysPageWindowTest {
    private static final Path PAGE = Path.of("docs/reference/keys.md");
    private static final String MARK = "<!-- from here on the page is made from the commands -->\n";

    @TempDir
    Path folder;

    @Test
    void the_page_lists_every_command_with_its_keys() throws Exception {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(MARK) + MARK.length());
        String expected;
        try (DrivenWindow driven = new DrivenWindow(folder)) {
            expected = head + tables(driven.window().commands().groups());
        }
        if (Boolean.getBoolean("keys.write")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE), "mvn test -Dtest=KeysPageWindowTest -Dkeys.write=true mends it");
    }

    private static String tables(Map<String, List<Command>> groups) {
        StringBuilder text = new StringBuilder();
        groups.forEach((group, commands) -> {
            text.append("\n## ")
                    .append(group)
                    .append("\n\n| command | keys | does | id |\n| --- | --- | --- | --- |\n");
            for (Command command : commands) {
                text.append("| ").append(cell(command.title())).append(" | ");
                text.append(String.join(" ", keys(command))).append(" | ");
                text.append(cell(command.does()))
                        .append(" | `")
                        .append(command.id())
                        .append("` |\n");
            }
        });
        return text.toString();
    }

    private static List<String> keys(Command command) {
        return command.keyText().isEmpty()
                ? List.of()
                : List.of(command.keyText().split(" · ")).stream()
                        .map(key -> key.equals("|") ? "`\\|`" : "`" + key + "`")
                        .toList();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
