package playhead.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import playhead.importing.mapping.EventPart;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.job.Jobs;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Workspaces;

/** The wizard without a window: work waits until it is told to run, all on the test's thread. */
final class Bench implements AutoCloseable {
    final Deque<Runnable> work = new ArrayDeque<>();
    final List<OpenLog> opened = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    final Path folder;
    final Workspaces workspaces;
    final ImportWizard wizard;

    Bench(Path folder) {
        this(folder, Locale.ENGLISH);
    }

    Bench(Path folder, Locale language) {
        this.folder = folder;
        workspaces = OpenWorkspace.workspaces(folder);
        Words words = new Words(language);
        Background background = new Background(work::add, Runnable::run, failures::add);
        LogOpener opener = new LogOpener(workspaces, folder.resolve("home"));
        Jobs jobs = new Jobs(background, words, System::nanoTime);
        wizard = new ImportWizard(opener, background, jobs, words, opened::add);
    }

    void runAll() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    /** Puts files on the list and waits for what they hold. */
    void add(Path... files) {
        wizard.model().show(List.of(files));
        runAll();
    }

    /** Uses a column for a part. */
    void use(String column, EventPart part) {
        wizard.roles().select(column);
        wizard.roles().use(new Role(part, false));
    }

    void next(int steps) {
        for (int i = 0; i < steps; i++) {
            wizard.model().next();
            runAll();
        }
    }

    Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    @Override
    public void close() {
        opened.forEach(log -> log.workspace().close());
    }
}
