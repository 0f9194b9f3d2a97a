package playhead.ui.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.ui.async.Background;
import playhead.ui.text.Words;

/**
 * All work that runs in the background and may take a while. What takes longer than 0.3 seconds is shown, with what is
 * counted, how fast and how long it will take, and can be stopped. For the window's thread.
 */
public final class Jobs {
    private static final long SHOWN_AFTER = 300_000_000L;

    private final Background background;
    private final Words words;
    private final LongSupplier nanos;
    private final List<Job> running = new ArrayList<>();
    private final ObservableList<Job> shown = FXCollections.observableArrayList();
    private final ObservableList<Job> shownOnly = FXCollections.unmodifiableObservableList(shown);
    private final Notices notices;

    /**
     * @param background where the work runs
     * @param words what jobs say
     * @param nanos a clock that only goes forward
     */
    public Jobs(Background background, Words words, LongSupplier nanos) {
        this.background = background;
        this.words = words;
        this.nanos = nanos;
        this.notices = new Notices(nanos);
    }

    /**
     * Runs work as a job. What breaks it is said as for every question; a cancelled job says nothing more.
     *
     * @param name what people call it, such as {@code Import shop.ndjson}
     * @param work runs on a worker thread; tells how far it is and stops soon when it shall
     * @param done takes what it gave, on the window's thread; also after a cancel that came too late
     */
    public <T> Job run(String name, Function<JobProgress, T> work, Consumer<T> done) {
        return run(name, work, done, broken -> {
            if (!(broken instanceof CancellationException)) {
                background.failed().accept(broken);
            }
        });
    }

    /**
     * Runs work as a job.
     *
     * @param name what people call it
     * @param work runs on a worker thread; tells how far it is and stops soon when it shall
     * @param done takes what it gave, on the window's thread
     * @param broken takes what broke it, on the window's thread; a {@link CancellationException} when it was stopped
     */
    public <T> Job run(String name, Function<JobProgress, T> work, Consumer<T> done, Consumer<Throwable> broken) {
        JobProgress progress = new JobProgress();
        Job job = begin(name, progress);
        background.run(
                () -> work.apply(progress),
                value -> {
                    end(job);
                    done.accept(value);
                },
                failure -> {
                    end(job);
                    broken.accept(failure);
                });
        return job;
    }

    /**
     * Shows work that runs elsewhere, such as in a lane in which the latest request wins; {@link #end} must follow.
     *
     * @param name what people call it
     * @param progress that the work writes to
     */
    public Job begin(String name, JobProgress progress) {
        Job job = new Job(name, progress, words, nanos.getAsLong());
        running.add(job);
        return job;
    }

    /** The work of {@link #begin} is over; more than once does no harm. */
    public void end(Job job) {
        running.remove(job);
        shown.remove(job);
    }

    /** A frame of the window. */
    public void pulse() {
        long now = nanos.getAsLong();
        for (Job job : running) {
            job.pulse(now);
            if (now - job.began() >= SHOWN_AFTER && !shown.contains(job)) {
                shown.add(job);
            }
        }
        notices.pulse();
    }

    /** Jobs that have run long enough to be shown, the oldest first. */
    public ObservableList<Job> shown() {
        return shownOnly;
    }

    /** What is said for a while when something ended that nobody looked at. */
    public Notices notices() {
        return notices;
    }
}
