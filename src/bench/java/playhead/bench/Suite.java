package playhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The benchmark: makes the log, runs every case in a JVM of its own, rounds in turn, compares each answer with the right
 * one, and prints a table that says where a target is missed.
 */
public final class Suite {
    private static final Map<String, Integer> SIZES =
            Map.of("smoke", 20_000, "100k", 100_000, "1M", 1_000_000, "10M", 10_000_000);

    private final Path folder;
    private final MadeLog log;
    private final int rounds;
    private final Jvms jvms;
    private final Results results = new Results();

    private Suite(Path folder, MadeLog log, int rounds) {
        this.folder = folder;
        this.log = log;
        this.rounds = rounds;
        this.jvms = new Jvms(log.events());
    }

    /** @param args size (smoke, 100k, 1M, 10M or a number), rounds (0: as many as the size wants), shape, folder, and cases or all */
    public static void main(String... args) throws Exception {
        String size = args.length > 0 ? args[0] : "smoke";
        int events = SIZES.containsKey(size) ? SIZES.get(size) : Integer.parseInt(size);
        int asked = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        int rounds = asked > 0 ? asked : events > 20_000 ? 3 : 1;
        Shape shape = args.length > 2 ? Shape.valueOf(args[2].toUpperCase(java.util.Locale.ROOT)) : Shape.SHOP;
        Path folder = Files.createDirectories(Path.of(args.length > 3 ? args[3] : "target/bench"));
        List<String> only = args.length > 4 && !args[4].equals("all") ? List.of(args[4].split(",")) : List.of();
        MadeLog log = MadeLog.make(folder, events, shape);
        List<Case> cases = new ArrayList<>(Cases.all());
        cases.removeIf(one -> !only.isEmpty() && !only.contains(one.name()));
        cases.removeIf(one -> !Files.exists(log.folder().resolve(one.file())));
        new Suite(folder, log, rounds).run(cases);
    }

    private void run(List<Case> cases) throws Exception {
        long began = System.nanoTime();
        Facts facts = Facts.of(folder);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < cases.size(); i++) {
                Case next = cases.get((i + round) % cases.size());
                if (round > 0 && next.once()) {
                    continue;
                }
                System.err.print("round " + (round + 1) + " of " + rounds + ": " + next.name());
                run(next);
                System.err.println();
            }
        }
        List<Target> targets = new Targets(log.events(), Results.read(medians("1000000"))).all();
        System.out.print(new Report(log, results, targets, rounds).text());
        results.write(medians(Long.toString(log.events())));
        System.out.print("\nJVMs:\n\n" + jvms.words());
        facts.print(System.out, (System.nanoTime() - began) / 1e9, results);
        Wide.all().forEach(bound -> bound.check(results));
        if (!results.wrong().isEmpty()) {
            results.wrong().forEach(System.err::println);
            System.exit(1);
        }
    }

    /** Medians of a size are kept for a run with another size. */
    private Path medians(String events) {
        return folder.resolve("medians-" + log.shape().word() + "-" + events + ".properties");
    }

    private void run(Case one) throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        Path workspace = folder.resolve("ws-" + log.name());
        List<String> command = new ArrayList<>(jvms.call(one.start()));
        command.addAll(List.of(
                OneCase.class.getName(),
                one.name(),
                log.folder().toString(),
                scratch.toString(),
                workspace.toString(),
                Long.toString(Math.min(one.most(), log.events()))));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try (var lines = process.inputReader()) {
            for (String line; (line = lines.readLine()) != null; ) {
                String[] parts = line.split("\t", 3);
                if (parts.length == 3 && parts[0].equals("F")) {
                    results.figure(one.name(), parts[1], Double.parseDouble(parts[2]));
                    System.err.print(parts[1].equals("wall") ? " " + parts[2] + " s" : "");
                } else if (parts.length == 3 && parts[0].equals("A")) {
                    results.answer(one.name(), parts[1], parts[2], log.right().get(parts[1]));
                }
            }
        }
        if (process.waitFor() != 0) {
            results.failed(one.name(), Files.readString(folder.resolve("errors.txt")));
        }
        Scratch.delete(scratch);
    }
}
