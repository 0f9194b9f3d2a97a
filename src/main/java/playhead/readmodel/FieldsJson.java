package playhead.readmodel;

import playhead.event.ByteBuilder;
import playhead.event.Json;
import playhead.event.JsonText;
import playhead.readmodel.StateSource.Row;
import playhead.readmodel.StateSource.TypeInfo;

/** Fields of an entity in one JSON object, by their shown paths: what does not fit into columns of its own. */
final class FieldsJson {
    private FieldsJson() {}

    /** The fields from a column on; absent ones are left out. */
    static byte[] of(TypeInfo type, Row row, int fromColumn) {
        ByteBuilder out = new ByteBuilder(256).add('{');
        for (int i = fromColumn; i < type.columns().size(); i++) {
            Json value = row.value(i);
            if (value != null) {
                if (out.size() > 1) {
                    out.add(',');
                }
                JsonText.quote(type.columns().get(i).path().toString(), out);
                out.add(':').add(value.bytes());
            }
        }
        return out.add('}').toArray();
    }
}
