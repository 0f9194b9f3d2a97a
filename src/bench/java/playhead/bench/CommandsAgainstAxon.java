package playhead.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Durable commands a second, Playhead beside the Axon Framework: the same rule, the same number of events, the same disk,
 * rounds in turn. Prints a table.
 */
public final class CommandsAgainstAxon {
    private static final int ACCOUNTS = 1_000;
    private static final int GROUP = 100;
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CommandsAgainstAxon() {}

    /** Wall and CPU time of a command, in microseconds. */
    private record Took(double wall, double cpu) {}

    /** @param args a folder on the disk to measure, rounds, commands a round alone, groups a round */
    public static void main(String... args) throws Exception {
        Path folder = Files.createTempDirectory(
                args.length > 0 ? Files.createDirectories(Path.of(args[0])) : Path.of("target"), "commands");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        int alone = args.length > 2 ? Integer.parseInt(args[2]) : 400;
        int groups = args.length > 3 ? Integer.parseInt(args[3]) : 20;
        List<Commands> all = List.of(
                new PlayheadCommands(Files.createDirectories(folder.resolve("playhead"))),
                new AxonCommands(Files.createDirectories(folder.resolve("forced")), true),
                new AxonCommands(Files.createDirectories(folder.resolve("lazy")), false));
        Map<Commands, List<Took>> single = new LinkedHashMap<>();
        Map<Commands, List<Took>> grouped = new LinkedHashMap<>();
        try {
            for (Commands commands : all) {
                commands.open(ACCOUNTS);
            }
            for (int round = -2; round < rounds; round++) {
                for (int i = 0; i < all.size(); i++) {
                    Commands commands = all.get(Math.floorMod(i + round, all.size()));
                    Took one = alone(commands, alone);
                    Took many = groups(commands, groups);
                    if (round >= 0) {
                        single.computeIfAbsent(commands, key -> new ArrayList<>())
                                .add(one);
                        grouped.computeIfAbsent(commands, key -> new ArrayList<>())
                                .add(many);
                    }
                }
            }
            long events = all.getFirst().events();
            for (Commands commands : all) {
                if (commands.events() != events) {
                    throw new IllegalStateException(
                            commands.name() + " holds " + commands.events() + ", not " + events);
                }
            }
            print(all, single, grouped, rounds, events);
        } finally {
            for (Commands commands : all) {
                commands.close();
            }
            delete(folder);
        }
    }

    private static Took alone(Commands commands, int count) throws Exception {
        long began = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < count; i++) {
            commands.withdraw(i * 7 % ACCOUNTS, 1 + i % 50);
        }
        return took(began, cpu, count);
    }

    private static Took groups(Commands commands, int groups) throws Exception {
        long began = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        for (int n = 0; n < groups; n++) {
            int[] accounts = new int[GROUP];
            int first = n * GROUP;
            Arrays.setAll(accounts, i -> (first + i) % ACCOUNTS);
            commands.withdrawAll(accounts, 1 + n % 50);
        }
        return took(began, cpu, groups * GROUP);
    }

    private static Took took(long began, long cpu, int count) {
        double wall = (System.nanoTime() - began) / 1e3 / count;
        return new Took(wall, (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / count);
    }

    private static void print(
            List<Commands> all,
            Map<Commands, List<Took>> single,
            Map<Commands, List<Took>> grouped,
            int rounds,
            long events) {
        System.out.println(
                "| " + rounds + " rounds in turn, medians (best to worst) | alone: commands/s | µs wall | µs CPU"
                        + " | groups of " + GROUP + ": commands/s | µs wall | µs CPU |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Commands commands : all) {
            System.out.println("| " + commands.name() + " | " + cells(single.get(commands)) + " | "
                    + cells(grouped.get(commands)) + " |");
        }
        System.err.println(events + " events in each, Java " + Runtime.version());
    }

    private static String cells(List<Took> took) {
        double[] wall = took.stream().mapToDouble(Took::wall).sorted().toArray();
        double[] cpu = took.stream().mapToDouble(Took::cpu).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%,.0f | %.0f (%.0f to %.0f) | %.0f (%.0f to %.0f)",
                1e6 / median(wall),
                median(wall),
                wall[0],
                wall[wall.length - 1],
                median(cpu),
                cpu[0],
                cpu[cpu.length - 1]);
    }

    private static double median(double... sorted) {
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
