package playhead.ui.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import playhead.workspace.Answer;

/**
 * A workspace that opens while there is no window yet: what Java needs for a window takes longer than most workspaces do,
 * and neither waits for the other.
 */
public final class OpenedAhead {
    private final Path path;
    private final CompletableFuture<Answer<OpenLog>> answer;

    private OpenedAhead(Path path, CompletableFuture<Answer<OpenLog>> answer) {
        this.path = path;
        this.answer = answer;
    }

    /**
     * Begins to open one.
     *
     * @param path of its folder
     * @param work where it is opened
     */
    static OpenedAhead begin(LogOpener opener, Path path, Executor work) {
        return new OpenedAhead(
                path,
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return opener.workspace(path);
                            } catch (IOException failure) {
                                throw new UncheckedIOException(failure);
                            }
                        },
                        work));
    }

    /** What is opened. */
    Path path() {
        return path;
    }

    /** True when it is open, or cannot be opened, after so many milliseconds at most. */
    boolean isThereIn(long millis) {
        try {
            answer.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException broken) {
            return true;
        }
    }

    /** What came of it; waits for it. */
    Answer<OpenLog> answer() {
        try {
            return answer.join();
        } catch (CompletionException broken) {
            if (broken.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw broken;
        }
    }
}
