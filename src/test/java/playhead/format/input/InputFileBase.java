package playhead.format.input;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import playhead.format.UnreadableLog;

/** Files with given bytes, and what is read of them. */
abstract class InputFileBase {
    @TempDir
    Path folder;

    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static String text(FileInput input) throws IOException {
        try (InputStream in = input.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String textOf(byte[] bytes, Charset given) throws Exception {
        try (InputFile opened = InputFile.open(file("t", bytes), given, Progress.NONE)) {
            return text(opened.inputs().getFirst());
        }
    }

    String reasonOf(Path path) {
        return assertThrows(UnreadableLog.class, () -> InputFile.open(path, null, Progress.NONE))
                .getMessage();
    }
}
