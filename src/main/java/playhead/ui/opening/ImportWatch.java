package playhead.ui.opening;

import playhead.importing.pipeline.ImportProgress;
import playhead.ui.text.Shown;

/** How far an import is; written by its thread, read by the window whenever it draws. */
final class ImportWatch implements ImportProgress {
    private record Read(String file, long bytes, long total, long records, long rejects) {}

    private volatile Read read = new Read("", 0, 0, 0, 0);
    private volatile long placed;
    private volatile boolean cancelled;

    @Override
    public void read(String file, long bytes, long total, long records, long rejects) {
        read = new Read(file, bytes, total, records, rejects);
    }

    @Override
    public void placed(long events) {
        placed = events;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    /** Share that was read, 0 to 1; negative while it is not known. */
    double share() {
        Read now = read;
        return now.total() <= 0 || placed > 0 ? -1 : (double) now.bytes() / now.total();
    }

    String text() {
        if (cancelled) {
            return "cancelling …";
        }
        Read now = read;
        if (now.file().isEmpty()) {
            return "looking at the file …";
        }
        String records = Shown.number(now.records()) + " records"
                + (now.rejects() == 0 ? "" : ", " + Shown.number(now.rejects()) + " rejected");
        return placed > 0
                ? Shown.number(placed) + " events put in order (" + records + ")"
                : Shown.megabytes(now.bytes()) + " of " + Shown.megabytes(now.total()) + ", " + records;
    }
}
