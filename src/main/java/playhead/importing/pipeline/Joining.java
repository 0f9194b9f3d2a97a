package playhead.importing.pipeline;

/** Waits for threads as the import must: to their end, also when the waiting one is interrupted meanwhile. */
final class Joining {
    private Joining() {}

    /** Returns when the thread has ended; an interrupt is set again then. */
    static void toTheEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
