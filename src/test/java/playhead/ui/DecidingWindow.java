package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import playhead.lab.LabReport;
import playhead.lab.LabSettings;
import playhead.lab.bus.Fault;
import playhead.lab.rules.Rule;
import playhead.ui.decision.FlipLine;
import playhead.workspace.Answer;

/** A window over one played run of the Lab, and the parts of it that decide again. */
abstract class DecidingWindow {
    @TempDir
    Path folder;

    Path root;
    DrivenWindow driven;

    @BeforeEach
    void open() throws Exception {
        root = folder.resolve("lab.playhead");
        LabSettings settings = new LabSettings("order-fulfilment", true, "payment", 20, 7, EnumSet.noneOf(Fault.class));
        assertTrue(OpenWorkspace.workspaces(folder).lab(root, settings) instanceof Answer.Given<LabReport>);
        driven = new DrivenWindow(folder, Locale.of(System.getProperty("language", "en")));
        driven.open(root);
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    final Node node(String id) {
        return driven.robot.lookup(id).query();
    }

    final String text(String id) {
        return driven.robot.lookup(id).queryLabeled().getText();
    }

    @SuppressWarnings("unchecked")
    final List<FlipLine> flips(String table) {
        return ((TableView<FlipLine>) driven.table(table)).getItems();
    }

    @SuppressWarnings("unchecked")
    final void choose(String box, String rule) throws Exception {
        ComboBox<Rule> rules = driven.robot.lookup(box).queryAs(ComboBox.class);
        driven.robot.interact(() -> rules.setValue(rules.getItems().stream()
                .filter(known -> known.name().equals(rule))
                .findFirst()
                .orElseThrow()));
        driven.calm();
    }

    final void type(String field, String text) throws Exception {
        driven.robot.interact(
                () -> driven.robot.lookup(field).queryAs(TextField.class).setText(text));
        driven.calm();
    }

    final void press(String button) throws Exception {
        driven.robot.interact(
                () -> driven.robot.lookup(button).queryAs(Button.class).fire());
        driven.calm();
    }
}
