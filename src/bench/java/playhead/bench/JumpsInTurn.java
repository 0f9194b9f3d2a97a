package playhead.bench;

import java.util.List;
import java.util.Random;
import playhead.workspace.Session;
import playhead.workspace.Workspace;

/**
 * Random jumps and steps of a drag in turn with DuckDB over folded states, in one process: each finds the caches as the
 * other left them. DuckDB is asked for the rows only, Playhead for rows and their number; the rows are compared each time.
 */
final class JumpsInTurn implements Case {
    private static final int JUMPS = 300;
    private static final int STEPS = 300;

    @Override
    public String name() {
        return "beside";
    }

    @Override
    public Start start() {
        return Start.WINDOW;
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (DuckDbStates duck = DuckDbStates.of(bench);
                Workspace workspace = new PlayheadLog(bench).open(PlayheadLog.kept(bench))) {
            Session session = workspace.session();
            for (int i = 1; i <= Oracle.MOMENTS; i++) {
                long position = Oracle.moment(bench.events, i);
                bench.answer("state at " + position, duck.count(position) + " " + duck.page(position));
                bench.answer("state at " + position, Answers.text(Answers.page(session, position)));
            }
            Random random = new Random(1);
            turns(
                    bench,
                    "warm up",
                    session,
                    duck,
                    random.longs(JUMPS, 0, bench.events + 1).toArray());
            turns(
                    bench,
                    "jump",
                    session,
                    duck,
                    random.longs(JUMPS, 0, bench.events + 1).toArray());
            long[] steps = new long[STEPS];
            for (int i = 0; i < STEPS; i++) {
                steps[i] = bench.events * (i + 1) / STEPS;
            }
            turns(bench, "step", session, duck, steps);
        }
    }

    private static void turns(Bench bench, String name, Session session, DuckDbStates duck, long... positions)
            throws Exception {
        Times ours = new Times(positions.length);
        Times theirs = new Times(positions.length);
        for (long position : positions) {
            List<Long> right = theirs.ask(() -> duck.page(position));
            var page = ours.ask(() -> Answers.page(session, position));
            if (!Answers.totals(page).equals(right)) {
                throw new IllegalStateException(name + " to " + position + ": " + page + ", not " + right);
            }
        }
        ours.put(bench, name);
        theirs.put(bench, "duckdb " + name);
    }
}
