package playhead.ui.lab;

import java.util.EnumSet;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import playhead.lab.LabSettings;
import playhead.lab.bus.Fault;
import playhead.lab.rules.Step;
import playhead.lab.scenario.Scenario;
import playhead.lab.scenario.Scenarios;

/** What the user chose to have played. For the window's thread. */
public final class LabChoice {
    private final Scenarios scenarios = new Scenarios();
    private final ObjectProperty<Scenario> scenario =
            new SimpleObjectProperty<>(scenarios.all().getFirst());
    private final BooleanProperty orchestrated = new SimpleBooleanProperty(true);
    private final StringProperty fail = new SimpleStringProperty("");
    private final IntegerProperty count = new SimpleIntegerProperty(LabSettings.COUNT);
    private final LongProperty seed = new SimpleLongProperty(1);
    private final ObservableSet<Fault> faults = FXCollections.observableSet(EnumSet.noneOf(Fault.class));

    LabChoice() {
        scenario.addListener((property, was, is) -> fail.set(""));
    }

    /** Scenarios that there are. */
    List<Scenario> scenarios() {
        return scenarios.all();
    }

    /** Steps that may fail in the chosen one. */
    List<String> steps() {
        return scenario.get().plan().steps().stream().map(Step::name).toList();
    }

    /** The scenario. */
    ObjectProperty<Scenario> scenarioProperty() {
        return scenario;
    }

    /** Whether an orchestrator leads. */
    BooleanProperty orchestratedProperty() {
        return orchestrated;
    }

    /** The step that a rule refuses in every second saga; empty for none. */
    StringProperty failProperty() {
        return fail;
    }

    /** How many sagas. */
    IntegerProperty countProperty() {
        return count;
    }

    /** What decides about all that differs. */
    LongProperty seedProperty() {
        return seed;
    }

    /** What goes wrong. */
    ObservableSet<Fault> faults() {
        return faults;
    }

    /** What a run is asked to do. */
    public LabSettings settings() {
        return new LabSettings(
                scenario.get().name(),
                orchestrated.get(),
                fail.get().isEmpty() ? null : fail.get(),
                count.get(),
                seed.get(),
                faults);
    }

    /** Shows what a workspace was made with. */
    void show(LabSettings settings) {
        scenarios.find(settings.scenario()).ifPresent(scenario::set);
        orchestrated.set(settings.orchestrated());
        fail.set(settings.fail() == null ? "" : settings.fail());
        count.set(settings.count());
        seed.set(settings.seed());
        faults.retainAll(settings.faults());
        faults.addAll(settings.faults());
    }
}
