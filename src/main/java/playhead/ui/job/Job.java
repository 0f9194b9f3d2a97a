package playhead.ui.job;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** A piece of work that runs: what it is called, how far it is, and how to stop it. For the window's thread. */
public final class Job {
    private static final long TEXT_REST = 250_000_000L;
    private static final long PATIENCE = 3_000_000_000L;
    private static final long MINUTE = 60;

    private final String name;
    private final JobProgress progress;
    private final Words words;
    private final long began;
    private final Pace pace = new Pace();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private long written;

    Job(String name, JobProgress progress, Words words, long began) {
        this.name = name;
        this.progress = progress;
        this.words = words;
        this.began = began;
        this.written = began - TEXT_REST;
    }

    /** Asks the work to stop; it answers within a second. */
    public void cancel() {
        progress.cancel();
        stopping.set(true);
        text.set(words.text("job.stopping"));
    }

    void pulse(long now) {
        JobProgress.Reading reading = progress.reading();
        pace.read(reading, now);
        share.set(reading.share());
        if (now - written >= TEXT_REST && !stopping.get()) {
            written = now;
            text.set(words(reading, now));
        }
    }

    private String words(JobProgress.Reading reading, long now) {
        StringBuilder said = new StringBuilder();
        if (reading.share() >= 0) {
            said.append(words.text("job.share", Math.floor(reading.share() * 100)));
        }
        if (reading.counted() >= 0) {
            add(said, words.text("job.counted", Shown.number(reading.counted()), reading.unit()));
            if (pace.perSecond() >= 1) {
                add(said, words.text("job.rate", Shown.number(Math.round(pace.perSecond()))));
            }
        }
        if (!reading.note().isEmpty()) {
            add(said, reading.note());
        }
        long left = now - began < PATIENCE ? -1 : pace.secondsLeft(reading.share());
        if (left >= 0) {
            add(said, words.text("job.left", clock(left)));
        }
        return said.toString();
    }

    private static void add(StringBuilder said, String more) {
        said.append(said.isEmpty() ? "" : " · ").append(more);
    }

    private static String clock(long seconds) {
        return "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }

    long began() {
        return began;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Share, what is counted, how fast, and after a while the time left. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Share that is done, 0 to 1; negative while it is not known. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** True when it was asked to stop. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }
}
