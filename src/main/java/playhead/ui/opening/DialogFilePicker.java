package playhead.ui.opening;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import playhead.ui.text.Words;

/** Asks with the dialogs of the system. */
public final class DialogFilePicker implements FilePicker {
    private final Supplier<Window> owner;
    private final Words words;

    /**
     * @param owner the window that the dialogs belong to
     * @param words what the dialogs are called
     */
    public DialogFilePicker(Supplier<Window> owner, Words words) {
        this.owner = owner;
        this.words = words;
    }

    @Override
    public Optional<Path> log() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("opening.dialog.log"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                words.text("opening.dialog.logs"),
                                "*.ndjson",
                                "*.jsonl",
                                "*.json",
                                "*.csv",
                                "*.tsv",
                                "*.xes",
                                "*.gz",
                                "*.zip"),
                        new FileChooser.ExtensionFilter(words.text("opening.dialog.workspaces"), "workspace.json"),
                        new FileChooser.ExtensionFilter(words.text("opening.dialog.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> target(Path proposed) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("opening.dialog.target"));
        Path folder = proposed.toAbsolutePath().getParent();
        if (folder != null && folder.toFile().isDirectory()) {
            chooser.setInitialDirectory(folder.toFile());
        }
        chooser.setInitialFileName(String.valueOf(proposed.getFileName()));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> definition() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("opening.dialog.definition"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(words.text("opening.dialog.definitions"), "*.yaml", "*.yml"),
                        new FileChooser.ExtensionFilter(words.text("opening.dialog.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> workspace() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.text("opening.dialog.workspace"));
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }
}
