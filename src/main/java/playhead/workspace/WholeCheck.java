package playhead.workspace;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import playhead.journal.Check;
import playhead.journal.Damage;
import playhead.journal.Journal;
import playhead.journal.Verification;
import playhead.journal.Verifier;

/** Reads a whole open journal on a thread of its own and closes it for writing if a byte is wrong. */
final class WholeCheck implements AutoCloseable {
    private final Journal journal;
    private final CompletableFuture<Optional<Damaged>> result = new CompletableFuture<>();
    private Thread thread;

    WholeCheck(Journal journal) {
        this.journal = journal;
    }

    /** Starts at the first call; every call answers the same result. */
    synchronized CompletableFuture<Optional<Damaged>> start() {
        if (thread == null) {
            thread = Thread.ofPlatform()
                    .daemon()
                    .name("check of the journal")
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::run);
        }
        return result.copy();
    }

    private void run() {
        try {
            Damage damage = journal.damage();
            if (damage == null) {
                Verification verified = Verifier.verify(journal, () -> !result.isDone());
                damage = verified == null || verified.ok() ? null : damage(verified);
            }
            if (damage != null) {
                journal.turnReadOnly(damage);
            }
            result.complete(Optional.ofNullable(damage).map(found -> new Damaged(found.position(), found.reason())));
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    private static Damage damage(Verification verified) {
        String reason = verified.checks().stream()
                .filter(check -> !check.ok())
                .map(Check::detail)
                .findFirst()
                .orElse("");
        return new Damage(verified.firstBad() == null ? 1 : verified.firstBad(), reason);
    }

    /** Ends the check if it still runs. */
    @Override
    public void close() {
        result.cancel(false);
        Thread running;
        synchronized (this) {
            running = thread;
        }
        boolean interrupted = false;
        while (running != null && running.isAlive()) {
            try {
                running.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
