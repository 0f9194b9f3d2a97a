package playhead.bench;

import java.util.Random;
import playhead.workspace.Session;
import playhead.workspace.Workspace;

/** Random jumps and steps of a drag: filter, sort, fifty rows; and jumps whose filter was never asked for. */
final class Jumps implements Case {
    private static final int JUMPS = 500;
    private static final int STEPS = 600;
    private static final int NEW = 200;

    @Override
    public String name() {
        return "jumps";
    }

    @Override
    public Start start() {
        return Start.WINDOW;
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (Workspace workspace = new PlayheadLog(bench).open(PlayheadLog.kept(bench))) {
            Session session = workspace.session();
            for (int i = 1; i <= Oracle.MOMENTS; i++) {
                long position = Oracle.moment(bench.events, i);
                bench.answer("state at " + position, Answers.text(Answers.page(session, position)));
            }
            Random random = new Random(1);
            bench.each("warm up", JUMPS, i -> Answers.page(session, random.nextLong(bench.events + 1)));
            bench.each("jump", JUMPS, i -> Answers.page(session, random.nextLong(bench.events + 1)));
            bench.each("step", STEPS, i -> Answers.page(session, bench.events * (i + 1) / STEPS));
            bench.each(
                    "new", NEW, i -> Answers.page(session, random.nextLong(bench.events + 1), " && totalCents > " + i));
        }
    }
}
