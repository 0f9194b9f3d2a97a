package playhead.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import playhead.importing.mapping.EventPart;
import playhead.ui.importing.ImportWizard;
import playhead.ui.importing.Role;
import playhead.workspace.SampleLogs;

/** The part of the tour that imports a log step by step. */
final class TourImport {
    private final TourStage stage;
    private final Path folder;

    /** @param folder for the logs that are imported */
    TourImport(TourStage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    /** A ledger, from the path to the timeline. */
    void ledger() throws IOException {
        stage.command("file.import");
        stage.picture("import-nothing-yet");
        Path bank = lay("bank");
        act(wizard -> wizard.model().show(List.of(bank)));
        act(wizard -> wizard.model().sources().zoneProperty().set(ZoneId.of("Europe/Berlin")));
        stage.picture("import-sources");
        stage.command("importing.next");
        stage.picture("import-rows");
        stage.command("importing.next");
        act(wizard -> {
            wizard.roles().select("Von");
            wizard.roles().use(Role.REFERENCE);
            wizard.column().say("account", "from");
        });
        stage.picture("import-columns");
        stage.command("importing.next");
        stage.picture("import-check");
        stage.command("importing.next");
        stage.picture("import-done");
        stage.command("file.close");
    }

    /** A change log whose ids are brought to one form. */
    void changes() throws IOException {
        Path changes = lay("changes");
        act(wizard -> wizard.model().show(List.of(changes)));
        stage.command("importing.next");
        stage.picture("import-changes-rows");
        stage.command("importing.next");
        act(wizard -> {
            wizard.roles().select("Kunde");
            wizard.roles().use(new Role(EventPart.ENTITY, false));
            wizard.column().normalize("[0-9]+", "", "C");
        });
        stage.picture("import-changes-ids");
        stage.command("importing.restart");
        stage.command("importing.close");
    }

    private Path lay(String log) throws IOException {
        return SampleLogs.layFile(folder, log.equals("bank") ? "bank.csv" : "changes.tsv");
    }

    private void act(java.util.function.Consumer<ImportWizard> action) {
        stage.act(hand -> action.accept(hand.model().wizard()));
    }
}
