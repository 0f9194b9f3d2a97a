package playhead.fold.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.EventNames;
import playhead.expression.Names;

class ReferenceExamplesTest {
    @Test
    void every_expression_in_the_reference_compiles() throws IOException {
        List<String> events = blocks("docs/reference/expressions.md", "event");
        List<String> states = blocks("docs/reference/expressions.md", "state");
        Names fields = List.of("status", "amount", "case:concept:name", "Währung", "address.city", "balance")::indexOf;
        int count = 0;
        for (String line : String.join("", events).lines().toList()) {
            compiles(line, new EventNames());
            count++;
        }
        for (String line : String.join("", states).lines().toList()) {
            compiles(line, fields);
            count++;
        }
        assertEquals(12, count);
    }

    @Test
    void every_projection_in_the_reference_is_accepted() throws IOException {
        List<String> files = blocks("docs/reference/projections.md", "yaml");
        assertEquals(3, files.size());
        for (String file : files) {
            assertInstanceOf(
                    ProjectionFile.Accepted.class, ProjectionFile.read(file), () -> file + ProjectionFile.read(file));
        }
        assertEquals(RuleProjectionTest.ACCOUNT, files.getFirst());
    }

    private static void compiles(String line, Names names) {
        assertInstanceOf(
                Compilation.Compiled.class,
                new Compiler(names).condition(line),
                () -> line + ": " + new Compiler(names).condition(line));
    }

    private static List<String> blocks(String page, String language) throws IOException {
        Matcher matcher = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of(page)));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}
