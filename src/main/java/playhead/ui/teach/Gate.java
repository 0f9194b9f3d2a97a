package playhead.ui.teach;

import java.util.HashSet;
import java.util.Set;
import playhead.workspace.pipeline.Hop;

/**
 * Where the pipeline waits: a hop that comes while the gate holds keeps the thread that does it until it is let go. Safe
 * for several threads.
 */
final class Gate {
    /** So many threads wait at most; others pass, so that there is always somebody to answer questions. */
    private static final int MOST = 2;

    private final Set<Arrived> waiting = new HashSet<>();
    private boolean holding;

    /** A hop that has come. */
    final class Arrived {
        private final Hop hop;

        private Arrived(Hop hop) {
            this.hop = hop;
        }

        Hop hop() {
            return hop;
        }

        /** Whether its thread waits for it. */
        boolean isHeld() {
            synchronized (Gate.this) {
                return waiting.contains(this);
            }
        }

        /** Lets its thread go on. */
        void go() {
            synchronized (Gate.this) {
                waiting.remove(this);
                Gate.this.notifyAll();
            }
        }

        /** Waits until it may go on, or the thread is wanted for something else. */
        void await() {
            synchronized (Gate.this) {
                boolean interrupted = false;
                while (waiting.contains(this)) {
                    try {
                        Gate.this.wait();
                    } catch (InterruptedException wanted) {
                        interrupted = true;
                        waiting.remove(this);
                    }
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** @param may whether the thread can wait */
    synchronized Arrived come(Hop hop, boolean may) {
        Arrived one = new Arrived(hop);
        if (holding && may && waiting.size() < MOST) {
            waiting.add(one);
        }
        return one;
    }

    /** Hops wait from now on. */
    synchronized void hold() {
        holding = true;
    }

    /** All that wait go on, and those that come pass. */
    synchronized void open() {
        holding = false;
        waiting.clear();
        notifyAll();
    }
}
