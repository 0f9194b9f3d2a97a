package playhead.bench;

import java.io.IOException;
import java.util.Locale;

/** The Markdown: what was run, what it should be, and every figure. */
final class Report {
    private final MadeLog log;
    private final Results results;
    private final int rounds;

    Report(MadeLog log, Results results, int rounds) {
        this.log = log;
        this.results = results;
        this.rounds = rounds;
    }

    String text() throws IOException {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%n%,d events (%s, seed 42, %,d bytes of JSON lines, SHA-256 `%s`%s), medians of %d %s in turn.%n%n",
                log.events(),
                log.shape().word(),
                log.bytes(),
                log.sha256(),
                log.pinned() ? " as written down" : ", not written down",
                rounds,
                rounds == 1 ? "round" : "rounds"));
        out.append("| what | measured | target | |\n| --- | ---: | ---: | --- |\n");
        Targets.all().forEach(target -> out.append(target.line(results, log.events())));
        out.append("\n"
                + "| case | events | wall s (best to worst) | events/s | CPU µs an event (best to worst) | CPU ÷"
                + " Jackson |\n");
        out.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        for (Case one : Cases.all()) {
            double events = results.median(one.name() + " events");
            if (!Double.isNaN(events)) {
                double[] wall = results.all(one.name() + " wall");
                double[] cpu = results.all(one.name() + " cpu");
                double median = results.median(one.name() + " wall");
                out.append(String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %.2f (%.2f to %.2f) | %,.0f | %.1f (%.1f to %.1f) | %s |%n",
                        Cases.words(one),
                        events,
                        median,
                        wall[0],
                        wall[wall.length - 1],
                        events / median,
                        results.median(one.name() + " cpu"),
                        cpu[0],
                        cpu[cpu.length - 1],
                        Target.number(results.median(one.name() + " cpu") / results.median("jackson cpu"))));
            }
        }
        return out.toString();
    }
}
