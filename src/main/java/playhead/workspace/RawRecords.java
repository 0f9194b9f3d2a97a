package playhead.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import playhead.event.Event;
import playhead.event.Origin;
import playhead.format.UnreadableLog;
import playhead.format.input.FileInput;
import playhead.format.input.InputFile;
import playhead.format.input.Progress;
import playhead.importing.pipeline.SourceStore;
import playhead.store.EventStore;
import playhead.store.StoredDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads in the kept files what events were read from. A file is laid out once a question, so an answer takes as long as
 * unpacking the file: for worker threads.
 */
record RawRecords(EventStore store, Path sources) {
    private static final int AROUND = 240;
    private static final int LONGEST = 1 << 16;

    /** The record of the event at a position, or why there is none. */
    Answer<RawRecord> at(long position) {
        Event event = store.at(position);
        Origin origin = event.origin();
        if (origin.file().isEmpty()) {
            return Answer.refuse("this event was read from no file");
        }
        String sha256 = source(position, origin.file());
        SourceStore kept = new SourceStore(sources);
        if (sha256 == null || !Files.isRegularFile(kept.path(sha256))) {
            return Answer.refuse(origin.file() + " was not kept with the import");
        }
        try (Scratch scratch = Scratch.make()) {
            Path file = kept.restore(sha256, origin.file().replaceFirst("!.*", ""), scratch.folder());
            try (InputFile input = InputFile.glance(file, null, Progress.NONE)) {
                for (FileInput log : input.inputs()) {
                    if (log.name().equals(origin.file()) || input.inputs().size() == 1) {
                        return Answer.of(read(log, origin));
                    }
                }
            } catch (UnreadableLog broken) {
                return Answer.refuse(broken.getMessage());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Answer.refuse(origin.file() + " is not in the kept file");
    }

    /** Hash of the file of that name in the import that brought a position. */
    private String source(long position, String file) {
        for (StoredDocument document : store.imports()) {
            if (position >= document.first() && position < document.first() + document.count()) {
                for (JsonNode facts : new JsonMapper().readTree(document.body()).path("files")) {
                    if (facts.path("file").asString().equals(file)) {
                        return facts.path("sha256").asString();
                    }
                }
            }
        }
        return null;
    }

    private static RawRecord read(FileInput log, Origin origin) throws IOException {
        long from = Math.max(0, origin.offset() - AROUND);
        int shown = Math.min(origin.length(), LONGEST);
        byte[] before;
        byte[] text;
        byte[] after;
        try (InputStream in = log.open()) {
            in.skipNBytes(from);
            before = in.readNBytes((int) (origin.offset() - from));
            text = in.readNBytes(shown);
            after = shown < origin.length() ? new byte[0] : in.readNBytes(AROUND);
        }
        return new RawRecord(
                origin.file(),
                origin.line(),
                origin.offset(),
                new String(characters(before), StandardCharsets.UTF_8),
                new String(text, StandardCharsets.UTF_8),
                new String(after, StandardCharsets.UTF_8),
                shown == origin.length());
    }

    /** Without the rest of a character that was cut at the beginning. */
    private static byte[] characters(byte[] cut) {
        int at = 0;
        while (at < cut.length && (cut[at] & 0xC0) == 0x80) {
            at++;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(cut, at, cut.length - at);
        return whole.toByteArray();
    }
}
