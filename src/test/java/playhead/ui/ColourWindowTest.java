package playhead.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.ui.colour.TypeChip;

class ColourWindowTest {
    private DrivenWindow driven;

    @BeforeEach
    void open(@TempDir Path home) throws Exception {
        driven = new DrivenWindow(home);
        driven.open(OpenWorkspace.make(home, "orders", OpenWorkspace.orders(60)));
    }

    @AfterEach
    void close() throws Exception {
        driven.close();
    }

    @Test
    void a_type_has_the_same_letters_in_the_table_the_legend_the_values_and_the_timeline_as_a_table() throws Exception {
        Set<String> both = Set.of("OP", "Oa");
        driven.until(() -> chips("#events-table").equals(both));
        driven.until(() -> chips(".transport .legend").equals(both));
        driven.call("events.facets");
        driven.until(() -> chips("#facets").equals(both));
        driven.call("view.bins");
        List<?> lines = driven.table("#bins-table").getItems();
        assertTrue(lines.getFirst().toString().contains("OP OrderPlaced"), lines.getFirst()::toString);
    }

    private Set<String> chips(String around) {
        Node node = driven.robot.lookup(around).query();
        return node.lookupAll(".type-chip").stream()
                .map(chip -> ((TypeChip) chip).getText())
                .filter(letters -> !letters.isEmpty())
                .collect(Collectors.toSet());
    }
}
