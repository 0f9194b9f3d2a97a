package playhead.ui.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.job.Jobs;
import playhead.ui.job.Notice;
import playhead.ui.text.Words;

class OpeningViewModelTest {
    @TempDir
    Path folder;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<OpenLog> opened = new ArrayList<>();
    private final List<Path> unclear = new ArrayList<>();
    private final List<OpenLog> corrected = new ArrayList<>();
    private Jobs jobs;
    private OpeningViewModel model;

    @BeforeEach
    void begin() {
        model = model(Locale.ENGLISH);
    }

    private OpeningViewModel model(Locale language) {
        Words words = new Words(language);
        Background background = new Background(work::add, Runnable::run, failure -> {});
        jobs = new Jobs(background, words, System::nanoTime);
        return new OpeningViewModel(opener(), jobs, words, failure -> {}, opened::add, unclear::add, corrected::add);
    }

    @AfterEach
    void close() {
        opened.forEach(log -> log.workspace().close());
    }

    @Test
    void a_log_is_imported_into_a_workspace_of_its_own_and_shown() throws Exception {
        Path log = Files.write(folder.resolve("orders.2026.ndjson"), OpenWorkspace.orders(30));
        model.open(log);
        assertTrue(model.busyProperty().get());
        runAll();
        assertFalse(model.busyProperty().get());
        assertEquals(30, opened.getFirst().session().end());
        assertEquals("orders", opened.getFirst().name());
        assertTrue(Files.isDirectory(folder.resolve("home/orders.playhead")));
    }

    @Test
    void after_an_import_that_asked_nothing_the_mapping_can_be_corrected_until_something_else_is_shown()
            throws Exception {
        model.openSample(model.samples().getFirst());
        runAll();
        assertEquals(List.of(), jobs.notices().shown());
        Path log = Files.write(folder.resolve("orders.ndjson"), OpenWorkspace.orders(30));
        model.open(log);
        runAll();
        Notice notice = jobs.notices().shown().getFirst();
        assertEquals("orders.ndjson was imported by the names of its fields.", notice.text());
        assertEquals("Correct the mapping…", notice.then().title());
        notice.then().action().run();
        assertEquals(List.of(opened.getLast()), corrected);
        model.showing(folder.resolve("another.playhead"));
        assertEquals(List.of(), jobs.notices().shown());
    }

    @Test
    void a_log_whose_columns_do_not_say_what_they_are_for_is_not_imported_without_asking() throws Exception {
        Path log = Files.write(folder.resolve("bank.csv"), List.of("Konto;Wann", "A-1;01.02.2026", "A-2;02.02.2026"));
        model.open(log);
        runAll();
        assertEquals(List.of(log), unclear);
        assertTrue(opened.isEmpty());
        assertFalse(model.busyProperty().get());
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void another_log_of_the_same_name_gets_another_workspace() throws Exception {
        Path log = Files.write(folder.resolve("orders.ndjson"), OpenWorkspace.orders(3));
        model.open(log);
        runAll();
        model.open(log);
        runAll();
        assertEquals("orders-2", opened.getLast().name());
    }

    @Test
    void a_workspace_is_opened_by_its_folder_or_by_the_file_in_it() throws Exception {
        Path root = OpenWorkspace.make(folder, "shop", OpenWorkspace.orders(9));
        model.open(root);
        runAll();
        opened.getFirst().workspace().close();
        model.open(root.resolve("workspace.json"));
        runAll();
        assertEquals(
                List.of(9L, 9L), opened.stream().map(log -> log.session().end()).toList());
    }

    @Test
    void what_is_no_log_is_refused_with_its_name_and_leaves_no_workspace() throws Exception {
        model.open(Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}));
        runAll();
        assertTrue(opened.isEmpty());
        assertTrue(
                model.problemProperty().get().startsWith("picture.png"),
                model.problemProperty().get());
        assertFalse(Files.exists(folder.resolve("home/picture.playhead")));
        model = model(Locale.GERMAN);
        model.open(folder.resolve("picture.png"));
        runAll();
        assertTrue(
                model.problemProperty().get().contains("keines der Formate"),
                model.problemProperty().get());
    }

    @Test
    void a_cancelled_import_says_so_and_leaves_no_workspace() throws Exception {
        model.open(Files.write(folder.resolve("orders.ndjson"), OpenWorkspace.orders(3_000)));
        model.cancel();
        runAll();
        assertTrue(opened.isEmpty());
        assertTrue(
                model.problemProperty().get().contains("cancelled"),
                model.problemProperty().get());
        assertFalse(Files.exists(folder.resolve("home/orders.playhead")));
    }

    @Test
    void how_an_import_went_is_said_in_the_language_of_the_window() throws Exception {
        Path log = Files.write(folder.resolve("orders.ndjson"), OpenWorkspace.orders(3_000));
        model.open(log);
        runAll();
        assertEquals("orders.ndjson: 3,000 events", opened.getLast().notes().getFirst());
        model = model(Locale.GERMAN);
        model.open(log);
        runAll();
        assertEquals("orders.ndjson: 3.000 Ereignisse", opened.getLast().notes().getFirst());
        model.open(log);
        model.cancel();
        runAll();
        assertEquals(
                "orders.ndjson wurde nicht geöffnet: Import abgebrochen, nichts wurde behalten",
                model.problemProperty().get());
    }

    @Test
    void every_sample_opens_the_first_time_and_the_second() {
        for (int round = 0; round < 2; round++) {
            for (var sample : model.samples()) {
                model.openSample(sample);
                runAll();
                assertEquals("", model.problemProperty().get());
                opened.getLast().workspace().close();
            }
        }
        assertEquals(
                opened.subList(0, 3).stream().map(log -> log.session().end()).toList(),
                opened.subList(3, 6).stream().map(log -> log.session().end()).toList());
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    @Test
    void a_workspace_that_was_opened_ahead_is_shown_at_once() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(30));
        OpenedAhead ahead = ahead(root.resolve("workspace.json"), Runnable::run);
        model.open(ahead);
        assertFalse(model.busyProperty().get());
        assertEquals(30, opened.getFirst().session().end());
    }

    @Test
    void a_workspace_that_is_not_there_soon_is_shown_like_one_that_is_opened_now() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(30));
        Deque<Runnable> slow = new ArrayDeque<>();
        model.open(ahead(root, slow::add));
        assertTrue(model.busyProperty().get());
        assertTrue(opened.isEmpty());
        slow.remove().run();
        runAll();
        assertFalse(model.busyProperty().get());
        assertEquals("orders", opened.getFirst().name());
    }

    @Test
    void why_a_workspace_was_not_opened_ahead_is_said_like_for_every_other() throws Exception {
        Path root = OpenWorkspace.make(folder, "orders", OpenWorkspace.orders(30));
        model.open(ahead(root, Runnable::run));
        model.open(ahead(root, Runnable::run));
        assertEquals(1, opened.size());
        assertTrue(model.problemProperty().get().contains("orders"), model.problemProperty()::get);
        assertFalse(model.busyProperty().get());
    }

    @Test
    void a_log_is_not_opened_ahead() throws Exception {
        Path log = Files.write(folder.resolve("orders.ndjson"), OpenWorkspace.orders(3));
        assertEquals(Optional.empty(), opener().ahead(log, Runnable::run));
    }

    private OpenedAhead ahead(Path chosen, Executor where) {
        return opener().ahead(chosen, where).orElseThrow();
    }

    private LogOpener opener() {
        return new LogOpener(OpenWorkspace.workspaces(folder), folder.resolve("home"));
    }
}
