package playhead.ui.opening;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the dialogs of the system. */
public final class DialogFilePicker implements FilePicker {
    private final Supplier<Window> owner;

    /** @param owner the window that the dialogs belong to */
    public DialogFilePicker(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> log() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a log");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "Event logs",
                                "*.ndjson",
                                "*.jsonl",
                                "*.json",
                                "*.csv",
                                "*.tsv",
                                "*.xes",
                                "*.gz",
                                "*.zip"),
                        new FileChooser.ExtensionFilter("Workspaces", "workspace.json"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> target(Path proposed) {
        FileChooser chooser = new FileChooser();
        Path folder = proposed.toAbsolutePath().getParent();
        if (folder != null && folder.toFile().isDirectory()) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.setInitialFileName(String.valueOf(proposed.getFileName()));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> workspace() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a workspace folder");
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }
}
