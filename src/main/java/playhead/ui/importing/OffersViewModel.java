package playhead.ui.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.event.Identity;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.FileMapping;
import playhead.importing.mapping.MappingDraft;
import playhead.importing.mapping.PartRule;
import playhead.importing.mapping.Renaming;
import playhead.importing.preview.FilePreview;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.workspace.SavedMappings;

/** Mappings that were kept and may be used again for the log that is selected. For the window's thread. */
public final class OffersViewModel {
    private final WizardViewModel wizard;
    private final SavedMappings saved;
    private final Background background;
    private final LatestRequest lane;
    private final ObservableList<SavedMappings.Offer> offers = FXCollections.observableArrayList();
    private FilePreview looked;

    OffersViewModel(WizardViewModel wizard, SavedMappings saved, Background background) {
        this.wizard = wizard;
        this.saved = saved;
        this.background = background;
        this.lane = background.lane();
    }

    /** Looks for mappings for a log; null for none. */
    void look(Source source) {
        FilePreview preview =
                source == null || !source.isGood() || source.preview().isEmpty() ? null : source.preview();
        if (Identity.same(preview, looked)) {
            return;
        }
        looked = preview;
        offers.clear();
        Layout layout = preview == null ? null : layout(preview);
        if (layout != null) {
            lane.ask(() -> find(preview, layout), offers::setAll);
        }
    }

    private List<SavedMappings.Offer> find(FilePreview preview, Layout layout) {
        try {
            return saved.offers(preview, layout.names());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Layout layout(FilePreview preview) {
        return wizard.sources().layouts().stream()
                .filter(layout -> layout.fits(preview))
                .findFirst()
                .orElse(null);
    }

    /** Names of the columns of the log that is selected. */
    List<String> columns() {
        return looked == null ? List.of() : looked.columns();
    }

    /**
     * Uses a mapping for the columns of the log that is selected.
     *
     * @param names column of the log by each that the mapping names and the log does not have
     */
    public void use(SavedMappings.Offer offer, Map<String, String> names) {
        Layout layout = looked == null ? null : layout(looked);
        if (layout != null && names.keySet().containsAll(offer.missing())) {
            use(layout, Renaming.of(offer.mapping(), names));
        }
    }

    /** Uses a whole mapping; the zone that it names becomes that of the wizard. */
    void use(Layout layout, FileMapping mapping) {
        MappingDraft draft = new MappingDraft(mapping);
        PartRule time = mapping.parts().get(EventPart.TIME);
        if (time != null && time.zone() != null) {
            draft.change(
                    EventPart.TIME,
                    rule -> new PartRule(
                            rule.columns(), rule.join(), rule.constant(), null, null, rule.pattern(), null));
            wizard.sources()
                    .zoneProperty()
                    .set(time.zone().normalized().equals(ZoneOffset.UTC) ? ZoneOffset.UTC : time.zone());
        } else if (mapping.zone() != null) {
            wizard.sources().zoneProperty().set(mapping.zone());
        }
        layout.use(draft.made());
        wizard.choose(layout);
    }

    /**
     * Keeps the mapping as it is now.
     *
     * @param done takes where it lies
     */
    public void save(String name, Consumer<Path> done) {
        List<FilePreview> logs =
                wizard.sources().all().stream().map(Source::preview).toList();
        String yaml = wizard.yaml();
        background.run(
                () -> {
                    try {
                        return saved.save(name, logs, yaml);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                },
                file -> {
                    looked = null;
                    done.accept(file);
                });
    }

    /** What there is, the best first. */
    public ObservableList<SavedMappings.Offer> offers() {
        return offers;
    }
}
