package playhead.format.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Where the records of a JSON document stand whose first value is an object: they are the elements of a list in it, the
 * values of its members, or the objects themselves. Where the document breaks, what was seen before decides.
 *
 * @param path names of the members that lead to the value that holds the records, empty when the first value is or holds them
 * @param keyed whether that value, an object, holds a record under each key
 * @param beside names of the other members that hold something: objects and arrays that are not empty
 * @param doubt what a person should know who meant something else, null when there is nothing
 */
record JsonLayout(List<String> path, boolean keyed, List<String> beside, String doubt) {
    /** The objects themselves. */
    static final JsonLayout OBJECTS = new JsonLayout(List.of(), false, List.of(), null);

    /** A record under each key. */
    static final JsonLayout KEYED = new JsonLayout(List.of(), true, List.of(), null);

    /** The elements of one member, or its values. */
    static JsonLayout in(String member) {
        return new JsonLayout(List.of(member), false, List.of(), null);
    }

    /** The objects themselves, as far as can be told. */
    static JsonLayout unsure(String doubt) {
        return new JsonLayout(List.of(), false, List.of(), doubt);
    }

    /** Looks through the whole document once, with flat memory. */
    static JsonLayout of(InputStream in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(16 << 20)
                        .maxNameLength(1 << 16)
                        .build())
                .build();
        JsonOutline outline = new JsonOutline();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return OBJECTS;
            }
            parser.nextToken();
            outline.read(parser);
            if (parser.nextToken() != null) {
                return OBJECTS;
            }
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException disk) {
                throw disk;
            }
        }
        return outline.layout();
    }

    /** True when the first value holds the records. */
    boolean isWrapper() {
        return keyed || !path.isEmpty();
    }

    /** True when the first value holds them in another way than in a list, or deeper than in one of its members. */
    boolean isDeep() {
        return keyed || path.size() > 1;
    }
}
