package playhead.ui.importing;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import playhead.ui.async.Background;
import playhead.ui.command.CommandRegistry;
import playhead.ui.job.Jobs;
import playhead.ui.look.Look;
import playhead.ui.look.Screens;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;

/** The wizard with all of its steps, wired together. For the window's thread. */
public final class ImportWizard {
    private final Words words;
    private final WizardViewModel wizard;
    private final RowsViewModel rows;
    private final RolesViewModel roles;
    private final ColumnViewModel column;
    private final OffersViewModel offers;
    private final CheckViewModel check;
    private final CorrectionViewModel correction;
    private final ImportViewModel importing;

    /**
     * @param opener imports and opens logs
     * @param background where files are looked at
     * @param jobs where files are read
     * @param words what everything is called
     * @param opened takes each log that was imported, on the window's thread
     */
    public ImportWizard(LogOpener opener, Background background, Jobs jobs, Words words, Consumer<OpenLog> opened) {
        this.words = words;
        wizard = new WizardViewModel(
                new SourcesViewModel(opener.workspaces().previewer(), background, jobs, words), words);
        rows = new RowsViewModel(wizard, words);
        roles = new RolesViewModel(wizard, words);
        column = new ColumnViewModel(roles, words);
        offers = new OffersViewModel(wizard, opener.workspaces().savedMappings(), background);
        ImportDesk desk = new ImportDesk(opener, words);
        check = new CheckViewModel(wizard, desk, jobs, words);
        correction = new CorrectionViewModel(wizard, offers, background, jobs, words);
        importing = new ImportViewModel(wizard, check, correction, desk, jobs, words, opened);
    }

    /** Loads what is shown. The commands must be there already. */
    public Node load(Screens screens, CommandRegistry commands, Look look, Supplier<Optional<Path>> picker) {
        WizardController frame = new WizardController(wizard, commands, words);
        Node root = screens.load("importing", frame);
        Map<Step, Node> pages = new EnumMap<>(Step.class);
        pages.put(
                Step.SOURCES,
                screens.load(
                        "importing-sources", new SourcesController(wizard.sources(), offers, look, words, picker)));
        pages.put(Step.ROWS, screens.load("importing-rows", new RowsController(rows, wizard, look, words)));
        pages.put(Step.ROLES, screens.load("importing-roles", new RolesController(roles, column, wizard, look, words)));
        pages.put(Step.CHECK, screens.load("importing-check", new CheckController(check, offers, wizard, look, words)));
        pages.put(
                Step.IMPORT,
                screens.load("importing-import", new ImportController(importing, correction, look, words)));
        frame.place(pages);
        return root;
    }

    /** The steps. */
    public WizardViewModel model() {
        return wizard;
    }

    /** What the columns are for. */
    public RolesViewModel roles() {
        return roles;
    }

    /** What is said of the selected column. */
    public ColumnViewModel column() {
        return column;
    }

    /** What a row is. */
    public RowsViewModel rows() {
        return rows;
    }

    /** Mappings that were kept. */
    public OffersViewModel offers() {
        return offers;
    }

    /** The try. */
    public CheckViewModel check() {
        return check;
    }

    /** Reading a log's sources again. */
    public CorrectionViewModel correction() {
        return correction;
    }

    /** The import. */
    public ImportViewModel importing() {
        return importing;
    }
}
