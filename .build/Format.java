import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Formats the Java sources, or checks that they are formatted. Run from Maven with the JDK that compiles the project,
 * since the formatter uses that JDK's parser (docs/decisions/0002-formatter-and-linter.md).
 *
 * <p>The formatter stumbles over an unnamed variable behind a type ({@code case Moved _}). Such a {@code _} is handed to
 * it as a one-letter name of the same width that nobody uses. A {@code _} alone inside a record pattern is out of
 * reach: write {@code var _} there.
 */
final class Format {
    private static final Pattern UNNAMED = Pattern.compile("(?<=[\\w>\\]] )_\\b");
    private static final String STAND_IN = "\u01AA";

    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        int wrong = 0;
        for (int i = 1; i < arguments.length; i++) {
            try (Stream<Path> files = Files.walk(Path.of(arguments[i]))) {
                List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
                for (Path source : sources) {
                    wrong += handle(formatter, source, write) ? 0 : 1;
                }
            }
        }
        if (wrong > 0) {
            System.err.println(wrong + " files are not formatted: run mvn -Pformat validate");
            System.exit(1);
        }
    }

    /** Returns false if the file is not as it should be and was not changed. */
    private static boolean handle(Formatter formatter, Path source, boolean write) throws IOException {
        String before = Files.readString(source);
        String after;
        try {
            String readable = UNNAMED.matcher(before).replaceAll(STAND_IN);
            after = formatter.formatSourceAndFixImports(readable).replace(STAND_IN, "_");
        } catch (FormatterException problem) {
            System.err.println(source + ": " + problem.getMessage());
            return false;
        }
        if (after.equals(before)) {
            return true;
        }
        System.err.println((write ? "formatted " : "not formatted: ") + source);
        if (write) {
            Files.writeString(source, after);
        }
        return write;
    }
}
