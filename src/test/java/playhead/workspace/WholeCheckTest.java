package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.importing.pipeline.ImportOutcome;
import playhead.importing.pipeline.ImportProgress;

/** Damage that opening does not look for: found while the workspace is open. */
class WholeCheckTest {
    @TempDir
    Path temp;

    private Workspaces workspaces;
    private Path root;
    private Path segment;

    @BeforeEach
    void import_two_logs() throws Exception {
        workspaces = new Workspaces(Clock.systemUTC(), "ana", temp.resolve("state"));
        root = temp.resolve("w.playhead");
        for (int part = 0; part < 2; part++) {
            StringBuilder lines = new StringBuilder();
            for (int i = part * 3_000; i < part * 3_000 + 3_000; i++) {
                lines.append("{\"id\":\"e%d\",\"stream\":\"order-%d\",\"type\":\"T\",\"data\":{\"n\":%d}}\n"
                        .formatted(i, i % 37, i * 7919));
            }
            Path log = Files.writeString(temp.resolve("log" + part + ".ndjson"), lines);
            given(workspaces.importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE));
        }
        segment = root.resolve("journal/import-1/000001.seg");
    }

    @Test
    void a_flipped_byte_in_an_old_segment_turns_an_open_workspace_read_only() throws Exception {
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        try (Workspace workspace = given(workspaces.open(root))) {
            Damaged damaged = found(workspace).orElseThrow();
            assertEquals(1_025, damaged.position());
            assertTrue(damaged.reason().contains("import 1"), damaged.reason());
            assertRefusedFrom(workspace, 1_025);
            assertEquals(37, statesAt(workspace, 6_000));
            assertEquals(37, statesAt(workspace, 2_000));
            assertEquals(damaged, found(workspace).orElseThrow());
        }
    }

    @Test
    void a_missing_or_shortened_segment_of_an_import_is_said_at_opening_and_the_store_still_answers() throws Exception {
        byte[] bytes = Files.readAllBytes(segment);
        for (boolean missing : new boolean[] {false, true}) {
            if (missing) {
                Files.delete(segment);
            } else {
                Files.write(segment, java.util.Arrays.copyOf(bytes, bytes.length - 1));
            }
            Answer.Given<Workspace> opened = assertInstanceOf(Answer.Given.class, workspaces.open(root));
            try (Workspace workspace = opened.value()) {
                assertEquals(1, opened.warnings().size());
                assertTrue(opened.warnings().getFirst().contains("reading only"), opened.warnings()::toString);
                assertEquals(37, statesAt(workspace, 6_000));
                long position = missing ? 1 : 2_049;
                assertRefusedFrom(workspace, position);
                assertEquals(position, found(workspace).orElseThrow().position());
            }
        }
    }

    @Test
    void a_sound_workspace_stays_writable_and_appends_may_go_on_meanwhile() throws Exception {
        try (Workspace workspace = given(workspaces.open(root))) {
            CompletableFuture<Optional<Damaged>> check = workspace.check();
            Path more = Files.writeString(
                    temp.resolve("more.ndjson"), "{\"stream\":\"order-99\",\"type\":\"T\",\"data\":{\"n\":1}}\n");
            assertInstanceOf(
                    ImportOutcome.Imported.class,
                    given(workspace.importFiles(ImportOptions.of(List.of(more)), ImportProgress.NONE)));
            assertEquals(Optional.empty(), check.get(60, TimeUnit.SECONDS));
            assertEquals(6_001, workspace.end());
        }
    }

    @Test
    void closing_ends_the_check() throws Exception {
        Workspace workspace = given(workspaces.open(root));
        CompletableFuture<Optional<Damaged>> check = workspace.check();
        workspace.close();
        assertTrue(check.isDone());
        try (Workspace again = given(workspaces.open(root))) {
            assertEquals(Optional.empty(), found(again));
        }
    }

    private static Optional<Damaged> found(Workspace workspace) throws Exception {
        return workspace.check().get(60, TimeUnit.SECONDS);
    }

    private void assertRefusedFrom(Workspace workspace, long position) throws Exception {
        ImportOptions options = ImportOptions.of(List.of(temp.resolve("log0.ndjson")));
        Answer.Refused<?> refused =
                assertInstanceOf(Answer.Refused.class, workspace.importFiles(options, ImportProgress.NONE));
        assertTrue(refused.reason().contains("position " + position), refused.reason());
        Path rules = Files.writeString(
                temp.resolve("rules.yaml"), "projections:\n  - entity: order\n    columns: { n: integer }\n");
        assertInstanceOf(Answer.Refused.class, workspace.define(List.of(rules)));
    }

    private static int statesAt(Workspace workspace, long position) {
        return given(workspace
                        .session()
                        .state(new StateQuery(
                                null, null, new Moment(position, Replay.RECORDED), null, null, false, 0, 1_000)))
                .rows()
                .size();
    }

    private static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value, var warnings)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }
}
