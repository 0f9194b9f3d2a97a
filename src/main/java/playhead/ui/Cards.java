package playhead.ui;

import java.util.function.BooleanSupplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import playhead.ui.command.Command;
import playhead.ui.command.CommandRegistry;
import playhead.ui.command.KeyCard;
import playhead.ui.command.Keymap;
import playhead.ui.palette.PaletteCard;
import playhead.ui.palette.PaletteViewModel;
import playhead.ui.text.Words;

/** The cards that can be called onto the window: the palette and the keys. They are made when they are called. */
final class Cards {
    private static final String KEYS = "help.keys";
    private static final String PALETTE = "view.palette";

    private final Overlay overlay = new Overlay();
    private final CommandRegistry commands;
    private final Keymap keymap;
    private final PaletteViewModel palette;
    private final Words words;
    private BooleanSupplier below = () -> false;

    Cards(CommandRegistry commands, Keymap keymap, PaletteViewModel palette, Words words) {
        this.commands = commands;
        this.keymap = keymap;
        this.palette = palette;
        this.words = words;
    }

    /** The node that lies over the whole window. */
    Node layer() {
        return overlay.layer();
    }

    /**
     * Shows all keys, or takes them away.
     *
     * @param area area of the pane that has the cursor
     */
    void toggleKeys(String area) {
        if (overlay.shown() instanceof KeyCard) {
            overlay.close();
        } else {
            KeyCard card = new KeyCard(commands, keymap, words, area);
            overlay.show(card, Pos.CENTER, card.search());
        }
    }

    /** Shows the palette, or takes it away. */
    void togglePalette() {
        if (overlay.shown() instanceof PaletteCard) {
            overlay.close();
        } else {
            PaletteCard card = new PaletteCard(palette, words, overlay::close);
            StackPane.setMargin(card, new Insets(32, 0, 0, 0));
            overlay.show(card, Pos.TOP_CENTER, card.field());
        }
    }

    /** Shows another card in the middle. */
    void show(Node card, Node first) {
        overlay.show(card, Pos.CENTER, first);
    }

    /** Takes away what is shown; false when there was nothing. */
    boolean close() {
        return overlay.close() || below.getAsBoolean();
    }

    /** @param also takes away what lies over the window below the cards; false when there was nothing */
    void below(BooleanSupplier also) {
        below = also;
    }

    /** Whether keys may call a command now: a card keeps all keys but those that close it or call another. */
    boolean leaves(Command command) {
        Node shown = overlay.shown();
        if (shown instanceof KeyCard card && card.isCapturing()) {
            return false;
        }
        return shown == null
                || command.id().equals(KEYS)
                || command.id().equals(PALETTE)
                || command.id().equals("view.escape");
    }
}
