package playhead.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pictures of rules: what came of them, and the rows behind a place where one is broken. */
final class TourRules {
    private static final String RULES = """
        rules:
          - name: goods are there
            entity: stock
            always: onHand >= reserved
            says: No more can be reserved than lies there.
          - name: accounts keep 10
            entity: account
            always: "!has(balance) || balance >= 10"
          - name: money is moved by services
            events: [PaymentTaken, PaymentRefunded]
            always: actor.startsWith("service:")
          - name: small baskets
            events: OrderPlaced
            always: data.total <= 500
          - name: parcels arrive
            entity: parcel
            always: delivered
        """;

    private final TourStage stage;
    private final Path folder;

    /** @param folder for the file with the rules */
    TourRules(TourStage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    void run() throws IOException {
        stage.choose(Files.writeString(folder.resolve("shop.rules.yaml"), RULES));
        stage.command("playhead.end");
        stage.command("fold.detail");
        stage.command("rules.try");
        stage.act(window -> window.select("#rules-places", 0));
        stage.picture("rules-places");
        stage.act(window -> window.select("#rules-table", 1));
        stage.act(window -> window.select("#rules-places", 1));
        stage.command("fold.detail");
        stage.picture("rules-of-accounts");
        stage.command("rules.rows");
        stage.picture("rules-rows-behind");
        stage.act(window -> window.model().state().show("account", null, null));
        stage.command("playhead.end");
    }
}
