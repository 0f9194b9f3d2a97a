package playhead.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Counts how often files are forced to disk: Java's flight recorder traces both methods that do it. */
final class Forces {
    private static final String EVENT = "jdk.MethodTrace";
    private static final String METHODS = "java.io.FileDescriptor::sync;sun.nio.ch.FileChannelImpl::force";

    private Forces() {}

    /** Does it and counts. */
    static int during(Path scratch, Bench.Work work) throws Exception {
        Path file = scratch.resolve("forces.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(EVENT).with("filter", METHODS).withoutStackTrace();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        int count = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            count += event.getEventType().getName().equals(EVENT) ? 1 : 0;
        }
        Files.delete(file);
        return count;
    }
}
