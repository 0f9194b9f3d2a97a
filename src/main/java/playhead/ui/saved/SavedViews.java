package playhead.ui.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.ui.settings.KeptSetting;
import playhead.ui.settings.KeptSettings;

/** The saved views of the open workspace in the order they were made; every change is kept at once. For the window's thread. */
public final class SavedViews {
    private final ReadOnlyObjectWrapper<List<SavedView>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final Camera camera;
    private final Consumer<SavedView> show;
    private final KeptSetting kept;

    /** Writes down what is on the screen. */
    public interface Camera {
        /**
         * Takes it as it is now.
         *
         * @param name what it is to be called
         * @param withPosition whether the place of the playhead belongs to it
         * @param taken gets it, a little later
         */
        void take(String name, boolean withPosition, Consumer<SavedView> taken);
    }

    /**
     * @param settings keeps them
     * @param camera takes what is on the screen
     * @param show brings one back to the screen
     */
    public SavedViews(KeptSettings settings, Camera camera, Consumer<SavedView> show) {
        this.camera = camera;
        this.show = show;
        this.kept = settings.add("views", saved -> all.set(List.copyOf(SavedViewJson.read(saved))));
    }

    private void change(List<SavedView> changed) {
        all.set(List.copyOf(changed));
        kept.keep(SavedViewJson.write(changed));
    }

    /** The one with a name. */
    public Optional<SavedView> find(String name) {
        return all.get().stream()
                .filter(view -> view.name().equals(name.strip()))
                .findFirst();
    }

    /** Saves what is on the screen, in place of one that has this name; an empty name saves nothing. */
    public void save(String name, boolean withPosition) {
        if (!name.isBlank()) {
            camera.take(name.strip(), withPosition, this::put);
        }
    }

    private void put(SavedView taken) {
        List<SavedView> changed = new ArrayList<>(all.get());
        Optional<SavedView> known = find(taken.name());
        if (known.isPresent()) {
            changed.set(changed.indexOf(known.get()), taken);
        } else {
            changed.add(taken);
        }
        change(changed);
    }

    /** Calls one something else; false when the name is empty or another has it. */
    public boolean rename(SavedView view, String name) {
        if (name.isBlank() || find(name).filter(other -> !other.equals(view)).isPresent()) {
            return false;
        }
        change(all.get().stream()
                .map(known -> known.equals(view) ? known.named(name.strip()) : known)
                .toList());
        return true;
    }

    /** Deletes one. */
    public void delete(SavedView view) {
        change(all.get().stream().filter(known -> !known.equals(view)).toList());
    }

    /** Brings one back to the screen. */
    public void show(SavedView view) {
        show.accept(view);
    }

    /** All of them. */
    public ReadOnlyObjectProperty<List<SavedView>> allProperty() {
        return all.getReadOnlyProperty();
    }
}
