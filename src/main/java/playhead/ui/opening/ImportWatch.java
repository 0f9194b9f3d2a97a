package playhead.ui.opening;

import playhead.importing.pipeline.ImportProgress;
import playhead.ui.job.JobProgress;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

/** Tells the window how far an import is; called by its thread. */
public final class ImportWatch implements ImportProgress {
    private final JobProgress progress;
    private final String records;
    private final String placed;
    private final Words words;
    private long good;
    private String note = "";

    /**
     * Watches one import.
     *
     * @param progress takes how far it is
     * @param words names what is counted
     */
    public ImportWatch(JobProgress progress, Words words) {
        this.progress = progress;
        this.words = words;
        this.records = words.text("job.unit.records");
        this.placed = words.text("job.unit.placed");
    }

    @Override
    public void looked(String file, long bytes, long total) {
        progress.at(total <= 0 ? -1 : (double) bytes / total, -1, "", words.text("job.looked"));
    }

    @Override
    public void read(String file, long bytes, long total, long records, long rejects) {
        good = records - rejects;
        note = rejects == 0 ? "" : words.text("job.rejected", Shown.number(rejects));
        progress.at(total <= 0 ? -1 : (double) bytes / total, records, this.records, note);
    }

    @Override
    public void placed(long events) {
        progress.at(good <= 0 ? -1 : (double) events / good, events, placed, note);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
