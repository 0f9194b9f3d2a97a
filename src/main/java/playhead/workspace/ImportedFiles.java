package playhead.workspace;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the names of its files from the record of an import, by tokens: setting a tree mapper up costs as much as many sagas. */
final class ImportedFiles {
    private final JsonFactory factory = new JsonFactory();

    /** @param facts what the journal says of the import, as JSON */
    List<String> names(byte[] facts) {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), facts)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return names;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean files = parser.currentName().equals("files");
                if (parser.nextToken() == JsonToken.START_ARRAY && files) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        names.add(name(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return names;
    }

    /** The name of the file that the parser has come to; empty when it has none. */
    private static String name(JsonParser parser) {
        String name = "";
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean file = parser.currentName().equals("file");
                boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                name = file && text ? parser.getString() : name;
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
        return name;
    }
}
