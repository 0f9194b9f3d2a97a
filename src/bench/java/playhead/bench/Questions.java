package playhead.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import playhead.branch.Branch;
import playhead.history.Bisection;
import playhead.workspace.BisectQuery;
import playhead.workspace.BranchSession;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Session;
import playhead.workspace.WhatIf;
import playhead.workspace.Workspace;

/** Differences, the first event of a condition, who said a field, and what if an event had not been. */
final class Questions implements Case {
    private static final int BEGINNING = 90_000;

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public Start start() {
        return Start.WINDOW;
    }

    @Override
    public void run(Bench bench) throws Exception {
        try (Workspace workspace = new PlayheadLog(bench).open(PlayheadLog.kept(bench))) {
            Session session = workspace.session();
            Random random = new Random(2);
            bench.each("diff", 20, i -> {
                long from = random.nextLong(bench.events);
                long to = from + random.nextLong(bench.events - from + 1);
                PlayheadLog.given(session.diff(Moment.recorded(from), Moment.recorded(to), null, null));
            });
            bench.each("bisect", 20, i -> bisect(session, 100_000_000L + i * 1_000_000L));
            List<String> orders = Answers.page(session, bench.events).rows().stream()
                    .map(row -> row.ref().id())
                    .toList();
            bench.each(
                    "blame",
                    500,
                    i -> PlayheadLog.given(session.blame(
                            "order/" + orders.get(i % orders.size()),
                            Moment.recorded(bench.events - random.nextLong(bench.events / 2)))));
            first(bench, session);
            whatIf(bench, "", workspace.whatIf(), random);
        }
        beginning(bench);
    }

    private static void whatIf(Bench bench, String of, WhatIf whatIf, Random random) throws Exception {
        whatIf.prepare();
        bench.each(of + "what-if first", 200, i -> skip(whatIf, random));
        bench.each(of + "what-if", 500, i -> skip(whatIf, random));
    }

    /** The same of the first events alone: the target is for so many. */
    private static void beginning(Bench bench) throws Exception {
        Path log = bench.scratch.resolve("beginning.ndjson");
        try (Stream<String> lines = Files.lines(bench.log())) {
            Files.write(log, (Iterable<String>) lines.limit(BEGINNING)::iterator);
        }
        try (Workspace workspace = new PlayheadLog(bench).make(bench.scratch.resolve("beginning.playhead"))) {
            PlayheadLog.take(workspace, log);
            whatIf(bench, "beginning ", workspace.whatIf(), new Random(3));
        }
    }

    private static Bisection bisect(Session session, long total) {
        return PlayheadLog.given(
                session.bisect(new BisectQuery("sum(totalCents) > " + total, "order", null, Replay.RECORDED)));
    }

    /** The sum of all orders passes a bound at one event, which the oracle knows. */
    private static void first(Bench bench, Session session) {
        Bisection found = bisect(session, Oracle.BOUND);
        bench.answer(
                "first over the bound",
                found.first() == null ? "never" : "" + found.first().position());
    }

    private static void skip(WhatIf whatIf, Random random) {
        Branch branch = Branch.at(whatIf.end()).skip(1 + random.nextLong(whatIf.end()));
        BranchSession session = PlayheadLog.given(whatIf.of(branch));
        session.differences(session.end());
    }
}
