package playhead.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads JSON lines with Jackson's stream parser to an event with texts, a time in milliseconds, and JSON as its bytes. */
final class JacksonLog {
    private JacksonLog() {}

    /** An event as it was read; the same object for all. */
    static final class Read {
        long position;
        String stream;
        long version;
        String type;
        String id;
        long time;
        String actor;
        String correlation;
        String cause;
        byte[] buffer;
        int dataFrom;
        int dataTo;
        int metadataFrom;
        int metadataTo;

        String data() {
            return new String(buffer, dataFrom, dataTo - dataFrom, StandardCharsets.UTF_8);
        }

        String metadata() {
            return new String(buffer, metadataFrom, metadataTo - metadataFrom, StandardCharsets.UTF_8);
        }
    }

    /** Takes events one by one. */
    interface Taker {
        void take(Read event) throws Exception;
    }

    /** Reads the first events of a file. */
    static void read(Path file, long most, Taker taker) throws Exception {
        JsonFactory factory = new JsonFactory();
        byte[] buffer = new byte[1 << 20];
        Read event = new Read();
        event.buffer = buffer;
        long left = most;
        try (InputStream in = Files.newInputStream(file)) {
            int filled = 0;
            while (left > 0) {
                int got = in.readNBytes(buffer, filled, buffer.length - filled);
                if (got == 0 && filled == 0) {
                    return;
                }
                filled += got;
                int end = filled;
                while (buffer[end - 1] != '\n') {
                    end--;
                }
                try (JsonParser parser = factory.createParser(buffer, 0, end)) {
                    while (left > 0 && parser.nextToken() != null) {
                        event(parser, event);
                        taker.take(event);
                        left--;
                    }
                }
                System.arraycopy(buffer, end, buffer, 0, filled - end);
                filled -= end;
            }
        }
    }

    private static void event(JsonParser parser, Read event) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "position" -> event.position = parser.getLongValue();
                case "stream" -> event.stream = parser.getText();
                case "version" -> event.version = parser.getLongValue();
                case "type" -> event.type = parser.getText();
                case "id" -> event.id = parser.getText();
                case "time" -> event.time = time(parser.getTextCharacters(), parser.getTextOffset());
                case "actor" -> event.actor = parser.getText();
                case "correlationId" -> event.correlation = parser.getText();
                case "causationId" ->
                    event.cause = parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
                case "data" -> {
                    event.dataFrom = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    event.dataTo = (int) parser.currentLocation().getByteOffset();
                }
                default -> {
                    event.metadataFrom = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    event.metadataTo = (int) parser.currentLocation().getByteOffset();
                }
            }
        }
    }

    /** {@code 2025-01-06T06:00:00.000Z} as milliseconds. */
    private static long time(char[] text, int at) {
        long year = number(text, at, 4);
        long month = number(text, at + 5, 2);
        long shifted = month <= 2 ? year - 1 : year;
        long era = shifted / 400;
        long ofEra = shifted - era * 400;
        long day = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + number(text, at + 8, 2) - 1;
        long days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + day - 719_468;
        long seconds = (days * 24 + number(text, at + 11, 2)) * 3600 + number(text, at + 14, 2) * 60;
        return (seconds + number(text, at + 17, 2)) * 1000 + number(text, at + 20, 3);
    }

    private static int number(char[] text, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}
