package playhead.ui.importing;

import playhead.format.input.Progress;
import playhead.ui.job.JobProgress;

/** Tells the window how far the reading of a file is. */
record ScanWatch(JobProgress progress, String unit) implements Progress {
    @Override
    public void read(long read, long total) {
        progress.at(total <= 0 ? -1 : (double) read / total, -1, unit);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
