package playhead.ui;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import playhead.ui.settings.UserSettings;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/**
 * Something that went wrong, as the user reads it.
 *
 * @param what happened, and where
 * @param safe what is not lost
 * @param advice what can be done
 * @param details for a report
 */
record Problem(String what, String safe, String advice, String details) {
    /**
     * A failure in words; its own text stands in the details, and for files in what happened, because it names them.
     *
     * @param where what was open
     */
    static Problem of(Throwable failure, String where, Words words) {
        String kind = kind(failure);
        Throwable root = root(failure);
        String message = Display.safe(root.getMessage());
        String what = kind.equals("file") && !message.isEmpty()
                ? words.text("window.problem.file.what", where, message)
                : words.text("window.problem." + kind + ".plain", where);
        return new Problem(
                what,
                words.text("window.problem.safe"),
                words.text("window.problem." + kind + ".advice"),
                where + "\n" + trace(failure));
    }

    /** That the settings could not be used. */
    static Problem of(UserSettings.Complaint complaint, Words words) {
        String found =
                words.text("window.problem.settings." + complaint.found().name().toLowerCase(Locale.ROOT));
        Path aside = complaint.aside();
        return new Problem(
                found,
                words.text("window.problem.settings.safe", Display.safe(aside.toString())),
                words.text("window.problem.settings.advice"),
                found + "\n" + aside);
    }

    private static String kind(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof OutOfMemoryError) {
                return "memory";
            }
            if (at instanceof IOException || at instanceof UncheckedIOException) {
                return "file";
            }
        }
        return "unexpected";
    }

    private static Throwable root(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** All of it as text, for the clipboard. */
    String text() {
        return String.join("\n", what, safe, advice, "", details);
    }
}
