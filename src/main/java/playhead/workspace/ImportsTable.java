package playhead.workspace;

import java.util.List;
import playhead.readmodel.TableContributor;
import playhead.store.EventStore;
import playhead.store.StoredDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code imports} of the query model: a row for each imported file. */
final class ImportsTable implements TableContributor {
    private static final List<String> COUNTS =
            List.of("read", "accepted", "rejected", "duplicates", "conflicts", "blank", "entities", "types", "actors");

    private final EventStore store;

    ImportsTable(EventStore store) {
        this.store = store;
    }

    @Override
    public Shape shape() {
        List<Column> columns = new java.util.ArrayList<>(List.of(
                new Column("import", Type.TEXT),
                new Column("imported_at", Type.TEXT),
                new Column("imported_by", Type.TEXT),
                new Column("first_position", Type.INTEGER),
                new Column("last_position", Type.INTEGER),
                new Column("file", Type.TEXT),
                new Column("format", Type.TEXT),
                new Column("order_used", Type.TEXT),
                new Column("sha256", Type.TEXT)));
        COUNTS.forEach(count -> columns.add(new Column(count, Type.INTEGER)));
        return new Shape("imports", columns);
    }

    @Override
    public String revision(long position) {
        return Integer.toString(store.imports().size());
    }

    @Override
    public void rows(long position, RowSink sink) {
        JsonMapper mapper = new JsonMapper();
        for (StoredDocument document : store.imports()) {
            JsonNode facts = mapper.readTree(document.body());
            for (JsonNode file : facts.path("files")) {
                Object[] row = new Object[9 + COUNTS.size()];
                row[0] = document.importId();
                row[1] = text(facts, "at");
                row[2] = text(facts, "by");
                row[3] = document.first();
                row[4] = document.first() + document.count() - 1;
                row[5] = text(file, "file");
                row[6] = text(file, "format");
                row[7] = text(file, "orderUsed");
                row[8] = text(file, "sha256");
                for (int i = 0; i < COUNTS.size(); i++) {
                    row[9 + i] = file.path(COUNTS.get(i)).asLong(0);
                }
                sink.row(row);
            }
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asStringOpt().orElse(null);
    }
}
