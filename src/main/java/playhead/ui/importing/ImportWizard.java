package playhead.ui.importing;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
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

    /**
     * Loads what is shown, a part at a time. The commands must be there already.
     *
     * @param place takes the outermost node
     * @param later has a part made, in the order given
     */
    public void load(
            Screens screens,
            CommandRegistry commands,
            Look look,
            Supplier<Optional<Path>> picker,
            Consumer<Node> place,
            Consumer<Runnable> later) {
        WizardController frame = new WizardController(wizard, commands, words);
        later.accept(() -> place.accept(screens.load("importing", frame)));
        Map<Step, Object> controllers = new EnumMap<>(Step.class);
        controllers.put(Step.SOURCES, new SourcesController(wizard.sources(), offers, look, words, picker));
        controllers.put(Step.ROWS, new RowsController(rows, wizard, look, words));
        controllers.put(Step.ROLES, new RolesController(roles, column, wizard, look, words));
        controllers.put(Step.CHECK, new CheckController(check, offers, wizard, look, words));
        controllers.put(Step.IMPORT, new ImportController(importing, correction, look, words));
        Map<Step, Node> pages = new EnumMap<>(Step.class);
        controllers.forEach((step, controller) -> later.accept(() -> pages.put(step, page(screens, step, controller))));
        later.accept(() -> frame.place(pages));
    }

    private static Node page(Screens screens, Step step, Object controller) {
        return screens.load("importing-" + step.name().toLowerCase(Locale.ROOT), controller);
    }

    /** Goes on with what another wizard, which is shown no more, was told. */
    public void take(ImportWizard before) {
        check.take(before.check);
        correction.take(before.correction);
        wizard.take(before.wizard);
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
