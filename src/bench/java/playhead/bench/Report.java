package playhead.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The Markdown: what was run, what it should be, and every figure. */
final class Report {
    private final MadeLog log;
    private final Results results;
    private final List<Target> targets;
    private final int rounds;

    Report(MadeLog log, Results results, List<Target> targets, int rounds) {
        this.log = log;
        this.results = results;
        this.targets = targets;
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
        targets.forEach(target -> out.append(target.line(results, log.events())));
        cases(out);
        parts(out);
        return out.toString();
    }

    /** Cases that take all events. */
    private void cases(StringBuilder out) {
        StringBuilder rows = new StringBuilder();
        for (Case one : Cases.all()) {
            double events = results.median(one.name() + " events");
            if (!Double.isNaN(events)) {
                double[] wall = results.all(one.name() + " wall");
                double[] cpu = results.all(one.name() + " cpu");
                double median = results.median(one.name() + " wall");
                rows.append(String.format(
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
        if (!rows.isEmpty()) {
            out.append("\n| case | events | wall s (best to worst) | events/s | CPU µs an event (best to worst) |"
                    + " CPU ÷ Jackson |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
            out.append(rows);
        }
    }

    /** What JMH measured. */
    private void parts(StringBuilder out) {
        StringBuilder rows = new StringBuilder();
        for (Parts.Part part : Parts.ALL) {
            double score = results.median("parts " + part.name());
            if (!Double.isNaN(score)) {
                rows.append(String.format(
                        Locale.ROOT,
                        "| %s | %s %s | %s |%n",
                        part.words(),
                        Target.number(score),
                        part.unit(),
                        Target.number(results.median("parts " + part.name() + " error"))));
            }
        }
        if (!rows.isEmpty()) {
            out.append("\n| part, by JMH | median | mean ± (99.9 %) |\n| --- | ---: | ---: |\n")
                    .append(rows);
        }
    }
}
