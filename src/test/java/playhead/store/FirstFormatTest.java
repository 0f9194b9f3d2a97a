package playhead.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.OrdinaryEvents;
import playhead.event.WeirdEvents;
import playhead.journal.ImportStaging;
import playhead.journal.Verification;
import playhead.journal.Verifier;

/** Workspaces of the first format open and verify for ever: the fixture is never made anew. */
class FirstFormatTest {
    private static final Path FIXTURE = Path.of("src/test/resources/format-1");

    @TempDir
    Path temp;

    @Test
    void a_journal_of_the_first_format_opens_and_verifies() throws Exception {
        copy(FIXTURE.resolve("journal"), temp.resolve("journal"));
        Verification verification = Verifier.verify(temp);
        assertTrue(verification.ok(), verification.toString());
        String head = Files.readString(FIXTURE.resolve("head.txt"));
        try (H2EventStore store = H2EventStore.open(temp)) {
            assertNull(store.journal().damage());
            assertEquals(head, store.journal().head().text());
            assertEquals(71, store.end());
            List<String> ids = new ArrayList<>();
            store.scan(1, 71, (position, event) -> ids.add(event.id()));
            assertEquals(
                    Files.readAllLines(FIXTURE.resolve("ids.txt")),
                    ids.stream().map(id -> id.replaceAll("[\\n\\r]", "~")).toList());
            assertEquals(1, store.imports().size());
            assertEquals(1, store.documents(DocumentKind.COMMAND).size());
            assertEquals(1, store.documents(DocumentKind.REJECTS).size());
            assertEquals(
                    "{\"note\":\"first\"}",
                    new String(store.documents(DocumentKind.NOTE).getFirst().body()));
            assertEquals(
                    "{\"projections\":[]}",
                    new String(
                            store.documents(DocumentKind.DEFINITION).getFirst().body()));
            assertTrue(store.sealed());
        }
    }

    /** Made the fixture, once. */
    static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (H2EventStore store =
                H2EventStore.create(folder, UUID.fromString("0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"))) {
            store.append(AppendRequest.of(OrdinaryEvents.list(10)));
            try (ImportStaging staging = store.journal().stage("import-1")) {
                staging.events(new WeirdEvents(1).next(50));
                staging.rejects(EventStoreContract.bytes("[{\"line\":3}]"));
                staging.publish(EventStoreContract.bytes("{\"file\":\"weird.ndjson\"}"));
            }
            store.catchUp(Progress.NONE);
            store.record(DocumentKind.NOTE, EventStoreContract.bytes("{\"note\":\"first\"}"));
            store.record(DocumentKind.DEFINITION, EventStoreContract.bytes("{\"projections\":[]}"));
            store.append(AppendRequest.of(OrdinaryEvents.list(10, 11)).by(EventStoreContract.bytes("{\"id\":\"c\"}")));
            store.record(DocumentKind.SEAL, EventStoreContract.bytes("{}"));
            List<Event> events = new ArrayList<>();
            store.scan(1, store.end(), (position, event) -> events.add(event));
            Files.write(
                    folder.resolve("ids.txt"),
                    events.stream()
                            .map(event -> event.id().replaceAll("[\\n\\r]", "~"))
                            .toList());
            Files.writeString(folder.resolve("head.txt"), store.journal().head().text());
        }
        for (String other : new String[] {"store.mv.db", "store.access", "lock"}) {
            Files.deleteIfExists(folder.resolve(other));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(path)) {
                    Files.copy(path, target);
                }
            }
        }
    }
}
