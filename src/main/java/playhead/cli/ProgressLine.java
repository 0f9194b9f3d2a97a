package playhead.cli;

import java.util.concurrent.TimeUnit;
import playhead.event.CountOf;
import playhead.importing.pipeline.ImportProgress;

/** Says every few seconds how far an import is. */
final class ProgressLine implements ImportProgress {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(2);

    private final Console console;
    private long next = System.nanoTime() + EVERY;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public void looked(String file, long bytes, long total) {
        say(file, bytes, total, "looked at");
    }

    @Override
    public void read(String file, long bytes, long total, long records, long rejects) {
        say(file, bytes, total, new CountOf(records, "record").text() + ", " + rejects + " rejected");
    }

    private void say(String file, long bytes, long total, String what) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + EVERY;
            console.note(file + ": " + (total == 0 ? 100 : bytes * 100 / total) + " %, " + what);
        }
    }
}
