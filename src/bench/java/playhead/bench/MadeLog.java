package playhead.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A made log on disk with the right answers.
 *
 * @param sha256 of its JSON lines
 * @param pinned whether that is the hash that is written down for it
 * @param right answers by question
 */
record MadeLog(
        Path folder, String name, long events, Shape shape, String sha256, boolean pinned, Map<String, String> right) {
    private static final long SEED = 42;
    private static final long MOST_OF_ALL_FORMS = 1_000_000;
    private static final Map<String, String> KNOWN = Map.of(
            "shop-20000",
            "532b3a518274a3e15d91f309a699c1b0196ddbc37309e962e5c1826e0cbe6a4a",
            "shop-100000",
            "a2a6c4271e9d6121c3b5d48539052b2696c0679a314357d25531faec4d764048",
            "shop-1000000",
            "d7bbeb03852684b4deeedc8689b2ece0d596e70d9d08eabed887357ebbd2e2e4",
            "skewed-20000",
            "ab399898f7b8aa851f1d6110764420a052a681859951a5361a13226a2b8e0674",
            "wide-20000",
            "13bfe151be55e04d23b15743604a7245f4b0ffee6ed0fe12698bc5b5506c4efb",
            "text-20000",
            "3c127b3483e23ab2c84a4c47bb410a8d32c21a1fc0f78389a3a1a31f61c2de8f");

    /** Makes it where it is missing; fails when it is not the log that is written down. */
    static MadeLog make(Path folder, int events, Shape shape) throws Exception {
        String name = shape.word() + "-" + events;
        Path into = Files.createDirectories(folder.resolve(name));
        Path answers = into.resolve("answers.properties");
        Properties right = new Properties();
        if (!Files.exists(answers)) {
            System.err.println("makes " + name + " with seed " + SEED);
            Oracle oracle = new Oracle(events);
            try (Logs logs = new Logs(into, events <= MOST_OF_ALL_FORMS)) {
                new Shop(events, SEED, shape, event -> {
                            logs.take(event);
                            oracle.take(event);
                        })
                        .run();
            }
            right.putAll(oracle.answers());
            try (var out = Files.newBufferedWriter(answers)) {
                right.store(out, null);
            }
        }
        try (var in = Files.newBufferedReader(answers)) {
            right.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        right.forEach((question, answer) -> texts.put(question.toString(), answer.toString()));
        String sha256 = sha256(into.resolve("log.ndjson"));
        String known = KNOWN.get(name);
        if (known != null && !known.equals(sha256)) {
            throw new IllegalStateException(name + " has the hash " + sha256 + ", not " + known);
        }
        return new MadeLog(into, name, events, shape, sha256, known != null, texts);
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[1 << 20];
            while (in.read(buffer) >= 0) {
                // the digest does the work
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Size of its JSON lines. */
    long bytes() throws java.io.IOException {
        return Files.size(folder.resolve("log.ndjson"));
    }
}
