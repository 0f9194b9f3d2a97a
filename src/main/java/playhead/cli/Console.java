package playhead.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import playhead.workspace.Answer;
import playhead.workspace.Display;

/** The two streams of a command: the answer only on one, progress, warnings and failures on the other; both UTF-8. */
final class Console {
    private final PrintStream answer;
    private final OutputStream out;
    private final PrintWriter err;

    Console(PrintStream out, PrintStream err) {
        this.answer = out;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Bytes of the answer, kept together until something else is said or it is whole. */
    OutputStream out() {
        return out;
    }

    /** Writer for usage texts of the option parser. */
    PrintWriter err() {
        return err;
    }

    /** One line beside the answer. */
    void note(String line) {
        flushAnswer();
        err.println(Display.safe(line));
    }

    /** What was answered stands before what is said of it, where both go to one screen. */
    private void flushAnswer() {
        try {
            out.flush();
        } catch (IOException closed) {
            // Whoever reads the answer has gone, as with `| head`; the end of the command finds out too.
        }
    }

    /**
     * Why the answer is not whole where it was to go; null if it is, and an empty text if its reader has gone, as with
     * {@code | head}: then nothing is wrong on our side.
     */
    String cutOff() {
        if (!answer.checkError()) {
            return null;
        }
        IOException failure = answer instanceof AnswerStream known ? known.failure() : null;
        String why = failure == null || failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return why.contains("Broken pipe") || why.contains("pipe is being closed")
                ? ""
                : "the answer could not be written" + why;
    }

    /** One line that the answer should be read with. */
    void warn(String line) {
        note("warning: " + line);
    }

    /** Says why there is no answer; returns the exit code for it. */
    int fail(String reason) {
        note("playhead: " + reason);
        return 1;
    }

    /** Says what was wrong with the call; returns the exit code for it. */
    int misuse(String reason) {
        note("playhead: " + reason);
        return 2;
    }

    /** Says why there is no answer; returns the exit code for it. */
    int refused(Answer.Refused<?> refused) {
        return refused.wrongUsage() ? misuse(refused.reason()) : fail(refused.reason());
    }

    /**
     * Warns of what an answer is to be read with and prints it, or says why there is none; returns the exit code.
     *
     * @param printing prints it and says the exit code
     */
    <T> int print(Answer<T> answer, ToIntFunction<T> printing) {
        return switch (answer) {
            case Answer.Refused<T> refused -> refused(refused);
            case Answer.Given<T>(T value, var warnings) -> {
                warnings.forEach(this::warn);
                yield printing.applyAsInt(value);
            }
        };
    }
}
