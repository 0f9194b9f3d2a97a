package playhead.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Durable commands a second, Playhead beside the Axon Framework: the same rule, the same number of events, the same disk,
 * rounds in turn; two more rounds before them are not counted.
 */
final class CommandsAgainstAxon implements Case {
    private static final int ACCOUNTS = 1_000;
    private static final int GROUP = 100;
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Wall and CPU time of a command, in microseconds. */
    private record Took(double wall, double cpu) {}

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public void run(Bench bench) throws Exception {
        boolean smoke = bench.events < ROWS_MOST;
        int rounds = smoke ? 1 : 7;
        int alone = smoke ? 50 : 300;
        int groups = smoke ? 3 : 12;
        Map<String, Commands> all = new LinkedHashMap<>();
        all.put("playhead", new PlayheadCommands(Files.createDirectories(bench.scratch.resolve("playhead"))));
        all.put("forced", new AxonCommands(Files.createDirectories(bench.scratch.resolve("forced")), true));
        all.put("lazy", new AxonCommands(Files.createDirectories(bench.scratch.resolve("lazy")), false));
        List<String> names = List.copyOf(all.keySet());
        try {
            for (Commands commands : all.values()) {
                commands.open(ACCOUNTS);
            }
            for (int round = smoke ? -1 : -2; round < rounds; round++) {
                for (int i = 0; i < names.size(); i++) {
                    String name = names.get(Math.floorMod(i + round, names.size()));
                    Took one = alone(all.get(name), alone);
                    Took many = groups(all.get(name), groups);
                    if (round >= 0) {
                        put(bench, name + " alone", one);
                        put(bench, name + " grouped", many);
                    }
                }
            }
            long events = all.get("playhead").events();
            for (Commands commands : all.values()) {
                if (commands.events() != events) {
                    throw new IllegalStateException(
                            commands.name() + " holds " + commands.events() + ", not " + events);
                }
            }
        } finally {
            for (Commands commands : all.values()) {
                commands.close();
            }
        }
    }

    private static void put(Bench bench, String name, Took took) {
        bench.figure(name + " rate", 1e6 / took.wall());
        bench.figure(name + " cpu", took.cpu());
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
}
