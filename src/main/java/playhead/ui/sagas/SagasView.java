package playhead.ui.sagas;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import playhead.saga.listing.SagaColumn;
import playhead.saga.listing.SagaKind;
import playhead.saga.listing.SagaQuery;
import playhead.saga.picture.Across;
import playhead.ui.look.Look;
import playhead.ui.text.Words;
import playhead.ui.view.Offer;
import playhead.ui.view.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sagas of the log, and one of them from all sides. */
public final class SagasView implements View {
    private final SagasViewModel model;
    private final StepChangesModel changes;
    private final Look look;
    private final Words words;
    private final Consumer<String> entity;
    private SagaListPage list;
    private SagaPane saga;

    /** @param entity takes the entity that is looked at, {@code type/id} */
    public SagasView(SagasViewModel model, StepChangesModel changes, Look look, Words words, Consumer<String> entity) {
        this.model = model;
        this.changes = changes;
        this.look = look;
        this.words = words;
        this.entity = entity;
    }

    private SagaListPage list() {
        if (list == null) {
            saga = new SagaPane(
                    model.chosen(), model.notes(), new StepChangesPane(changes, look, words, entity), look, words);
            list = new SagaListPage(model, saga, look, words);
        }
        return list;
    }

    /** Makes the picture as wide as there is room for. */
    void fit() {
        list();
        saga.lanes().fit();
    }

    @Override
    public String id() {
        return "sagas";
    }

    @Override
    public String icon() {
        return "mdi2s-sitemap";
    }

    @Override
    public Node node() {
        return list().node();
    }

    @Override
    public void setShown(boolean shown) {
        model.setShown(shown);
    }

    @Override
    public boolean editFilter() {
        list().edit();
        return true;
    }

    @Override
    public boolean escape() {
        return list().escape();
    }

    @Override
    public Optional<Offer> offer() {
        return list == null ? Optional.empty() : list.offer();
    }

    @Override
    public void remember(ObjectNode into) {
        SagaQuery query = model.queryProperty().get();
        into.put("text", query.text());
        query.kinds().forEach(kind -> into.withArray("kinds").add(kind.id()));
        if (query.sort() != null) {
            into.put("sort", query.sort().id()).put("descending", query.descending());
        }
        into.put("beside", model.besideProperty().get().id());
        into.put("face", model.chosen().faceProperty().get().id());
        into.put("time", model.chosen().acrossProperty().get() == Across.TIME);
        if (model.chosen().id() != null) {
            into.put("saga", model.chosen().id());
        }
    }

    @Override
    public void recall(JsonNode from) {
        Set<SagaKind> kinds = new TreeSet<>();
        for (SagaKind kind : SagaKind.values()) {
            for (JsonNode one : from.path("kinds")) {
                if (kind.id().equals(one.asString(""))) {
                    kinds.add(kind);
                }
            }
        }
        model.narrow(kinds, from.path("text").asString(""));
        for (SagaColumn column : SagaColumn.values()) {
            if (column.id().equals(from.path("sort").asString(""))) {
                list().sort(column, from.path("descending").asBoolean(false));
            }
        }
        for (Beside beside : Beside.values()) {
            if (beside.id().equals(from.path("beside").asString(""))) {
                model.besideProperty().set(beside);
            }
        }
        for (Face face : Face.values()) {
            if (face.id().equals(from.path("face").asString(""))) {
                model.chosen().faceProperty().set(face);
            }
        }
        model.chosen().acrossProperty().set(from.path("time").asBoolean(false) ? Across.TIME : Across.ORDER);
        String id = from.path("saga").asString("");
        if (!id.isEmpty()) {
            model.chosen().choose(id);
        }
    }
}
