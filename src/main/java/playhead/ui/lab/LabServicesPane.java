package playhead.ui.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import playhead.readmodel.service.ServiceRow;
import playhead.ui.look.Wrapping;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The rows that a service shows, in a part of the Lab that is opened when it is wanted. */
final class LabServicesPane {
    private static final int HEIGHT = 220;
    private static final int WIDTH = 110;

    private final LabServices model;
    private final Words words;
    private final TableView<ServiceRow> table = new TableView<>();
    private List<String> columns = List.of();

    LabServicesPane(LabServices model, Words words) {
        this.model = model;
        this.words = words;
    }

    TitledPane node() {
        ComboBox<String> service = new ComboBox<>(model.services());
        service.setId("lab-service");
        service.setAccessibleText(words.text("lab.services.service"));
        service.valueProperty().bindBidirectional(model.serviceProperty());
        Label about = new Label();
        about.setId("lab-services-about");
        Wrapping.of(about);
        about.setMinWidth(0);
        table.setId("lab-services-table");
        table.setAccessibleText(words.text("lab.services.table"));
        table.getStyleClass().add("dense");
        table.setPrefSize(WIDTH, HEIGHT);
        table.setMinWidth(0);
        table.setPlaceholder(new Label(words.text("lab.services.none")));
        model.shownProperty().subscribe(shown -> {
            show(shown);
            about.setText(words.text(
                    shown.lag() == 0 ? "lab.services.about" : "lab.services.behind",
                    shown.rows().size(),
                    Shown.number(shown.lag())));
        });
        TitledPane pane = new TitledPane(words.text("lab.services"), new VBox(8, service, about, table));
        pane.setId("lab-services");
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.setMinWidth(0);
        model.openProperty().bind(pane.expandedProperty());
        return pane;
    }

    private void show(LabServices.Shown shown) {
        if (!columns.equals(shown.columns()) || table.getColumns().isEmpty()) {
            columns = shown.columns();
            List<TableColumn<ServiceRow, String>> all = new ArrayList<>();
            all.add(column(words.text("lab.services.stream"), ServiceRow::stream));
            columns.forEach(name ->
                    all.add(column(name, row -> text(row.values().get(name)))));
            all.add(column(words.text("lab.services.version"), row -> Shown.number(row.version())));
            all.add(column(words.text("lab.services.position"), row -> Shown.position(row.position())));
            table.getColumns().setAll(all);
        }
        int selected = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(shown.rows());
        if (selected >= 0) {
            table.getSelectionModel().select(selected);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : Display.safe(value.toString());
    }

    private static TableColumn<ServiceRow, String> column(String title, Function<ServiceRow, String> text) {
        TableColumn<ServiceRow, String> column = new TableColumn<>(Display.safe(title));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(WIDTH);
        column.setSortable(false);
        return column;
    }
}
