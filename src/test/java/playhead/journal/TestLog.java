package playhead.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import playhead.event.Event;
import playhead.event.OrdinaryEvents;

/** Logs on disk for tests. */
final class TestLog {
    static final UUID ID = new UUID(0x1234, 0x5678);

    private TestLog() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Journal create(Path workspace) throws IOException {
        Files.createDirectories(workspace);
        return Journal.create(workspace, ID);
    }

    static long append(Journal journal, List<Event> events) {
        return journal.append(new BlockEncoder().encode(events), null);
    }

    static Published importing(Journal journal, String id, List<Event> events) {
        try (ImportStaging staging = journal.stage(id)) {
            staging.events(events);
            staging.rejects(bytes("[\"reject of " + id + "\"]"));
            return staging.publish(bytes("{\"id\":\"" + id + "\"}"));
        }
    }

    /** A closed log with one of each kind of frame: 1..20 live, 21..1,520 imported, then a few more. */
    static Head varied(Path workspace) throws IOException {
        try (Journal journal = create(workspace)) {
            append(journal, OrdinaryEvents.list(20));
            importing(journal, "first", OrdinaryEvents.list(20, 1_500));
            journal.record(FrameType.NOTE, bytes("{\"note\":1}"));
            journal.append(new BlockEncoder().encode(OrdinaryEvents.list(1_520, 3)), bytes("{\"command\":1}"));
            journal.recordHead();
            journal.record(FrameType.DEFINITION, bytes("{\"definition\":1}"));
            append(journal, OrdinaryEvents.list(1_523, 7));
            journal.record(FrameType.SEAL, bytes("{}"));
            append(journal, OrdinaryEvents.list(1_530, 2));
            return journal.head();
        }
    }

    /** Everything a journal reads, a line a record. */
    static List<String> lines(Journal journal) throws IOException {
        List<String> lines = new ArrayList<>();
        try (JournalReader reader = journal.read(LogPoint.START)) {
            for (LogFrame frame = reader.next(); frame != null; frame = reader.next()) {
                StringBuilder line = new StringBuilder(frame.type() + " " + frame.first() + "+" + frame.count());
                frame.blocks()
                        .forEach(block -> BlockDecoder.decode(block.body(), block.rawLength())
                                .forEach(event -> line.append(' ').append(event.id())));
                lines.add(line + (frame.json() == null ? "" : " " + new String(frame.json(), StandardCharsets.UTF_8)));
            }
        }
        return lines;
    }

    /** Copies a folder with all in it. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }

    /** Names and contents of all files in a folder, to compare. */
    static List<String> content(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted().toList()) {
                files.add(folder.relativize(path)
                        + (Files.isDirectory(path) ? "" : " " + HexFormat.of().formatHex(Files.readAllBytes(path))));
            }
        }
        return files;
    }
}
