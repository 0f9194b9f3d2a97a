package playhead.workspace.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import playhead.workspace.Answer;

/** The lessons that come with Playhead, and those that lie in files. */
public final class Lessons {
    private static final List<String> SHIPPED = List.of(
            "cqrs",
            "event-sourcing",
            "rebuild-the-read-side",
            "orchestration-with-failure",
            "choreography-with-failure",
            "revert-and-what-if");

    private final LessonReader reader = new LessonReader();

    /** Those that come with Playhead, in the order to learn them. */
    public List<Lesson> shipped() {
        return SHIPPED.stream().map(this::shipped).toList();
    }

    /** One of them. */
    public Optional<Lesson> find(String id) {
        return SHIPPED.contains(id) ? Optional.of(shipped(id)) : Optional.empty();
    }

    /** A lesson in a file. */
    public Answer<Lesson> read(Path file) {
        String name = file.getFileName().toString();
        try {
            return reader.read(name, Files.readString(file));
        } catch (CharacterCodingException noText) {
            return Answer.refuse(name + ": no UTF-8 text");
        } catch (IOException failure) {
            return Answer.refuse(name + ": cannot be read");
        }
    }

    private Lesson shipped(String id) {
        String name = id + ".yaml";
        try (InputStream packed = Lessons.class.getResourceAsStream("/lessons/" + name)) {
            if (packed == null) {
                throw new IOException("this build lacks the lesson " + name);
            }
            return switch (reader.read(name, new String(packed.readAllBytes(), StandardCharsets.UTF_8))) {
                case Answer.Given<Lesson>(Lesson lesson, var warnings) -> lesson;
                case Answer.Refused<Lesson>(String reason, boolean usage) -> throw new IOException(reason);
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
