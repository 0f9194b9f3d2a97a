package playhead.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The small parts, by JMH, over the first events of the log: forks of their own, so once and not in every round. */
final class Parts implements Case {
    private static final int MOST = 100_000;

    /**
     * A row of the table.
     *
     * @param name as JMH has it
     * @param words for people
     * @param unit of the figure
     */
    record Part(String name, String words, String unit) {}

    static final List<Part> ALL = List.of(
            new Part("LogParts.encode", "codec: a block of 1,024 events to bytes, an event", "ns"),
            new Part("LogParts.decode", "codec: a block of bytes to events, an event", "ns"),
            new Part("LogParts.tree", "Merkle tree: leaf and nodes, an event", "ns"),
            new Part("LogParts.fold", "fold into an index that is ready, an event", "ns"),
            new Part("ConditionParts.closures", "`amount > 100 && status == \"X\"`, an evaluation", "ns"),
            new Part("ConditionParts.java", "limit: the same written in Java", "ns"),
            new Part("IndexParts.seek", "seek: a cursor to a random position, two columns", "µs"),
            new Part("IndexParts.top", "top-k: the fifty dearest orders at the end, by a look at each", "µs"),
            new Part("IndexParts.known", "the fifty dearest orders at a random position, from known stays", "µs"));

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Start start() {
        return Start.COMMAND;
    }

    @Override
    public void run(Bench bench) throws Exception {
        boolean smoke = bench.events < MOST;
        TimeValue span = smoke ? TimeValue.milliseconds(100) : TimeValue.seconds(1);
        var options = new OptionsBuilder()
                .include("playhead\\.(bench|history)\\.[A-Za-z]+Parts\\.")
                .param("workspace", PlayheadLog.kept(bench).toString())
                .param("most", Long.toString(bench.events))
                .forks(smoke ? 1 : 3)
                .warmupIterations(smoke ? 2 : 5)
                .warmupTime(span)
                .measurementIterations(smoke ? 3 : 5)
                .measurementTime(span)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.NORMAL)
                .build();
        List<String> measured = new ArrayList<>();
        for (RunResult run : new Runner(options).run()) {
            Result<?> result = run.getPrimaryResult();
            String name = run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
            measured.add(name);
            bench.figure(name, result.getStatistics().getPercentile(50));
            bench.figure(name + " error", Double.isNaN(result.getScoreError()) ? 0 : result.getScoreError());
        }
        if (measured.size() != ALL.size()) {
            throw new IllegalStateException("only " + measured);
        }
    }
}
