package playhead.ui.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import playhead.importing.preview.FilePreview;
import playhead.importing.preview.WholeLook;
import playhead.importing.preview.Wish;

/** A log that is to be imported: a file, or an entry of an archive. For the window's thread. */
public final class Source {
    private final ReadOnlyObjectWrapper<FilePreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<WholeLook> whole = new ReadOnlyObjectWrapper<>();
    private Wish wish;

    Source(FilePreview seen, Wish wish) {
        preview.set(seen);
        this.wish = wish;
    }

    /** The log was read in another way. */
    void seen(FilePreview anew, Wish as) {
        wish = as;
        whole.set(null);
        preview.set(anew);
    }

    void read(WholeLook all) {
        whole.set(all);
    }

    /** How it is to be read. */
    Wish wish() {
        return wish;
    }

    /** What its beginning shows. */
    public FilePreview preview() {
        return preview.get();
    }

    /** What all of it shows, null until it was read. */
    public ReadOnlyObjectProperty<WholeLook> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /** True when something in it can be imported. */
    boolean isGood() {
        return preview().problem() == null;
    }
}
