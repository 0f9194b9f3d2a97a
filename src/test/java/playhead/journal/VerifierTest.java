package playhead.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.OrdinaryEvents;

class VerifierTest {
    @TempDir
    Path temp;

    /** Where a frame begins in its file, and the first position that is lost with it. */
    private record Place(String file, long from, long to, long position) {}

    @Test
    void an_untouched_log_is_sound() throws Exception {
        TestLog.varied(temp);
        Verification verification = Verifier.verify(temp);
        assertTrue(verification.ok(), verification.toString());
        assertEquals(1_532, verification.events());
        assertNull(verification.firstBad());
        assertEquals(
                List.of("frames", "records", "imports", "heads", "acknowledged"),
                verification.checks().stream().map(Check::name).toList());
    }

    @Test
    void a_head_that_was_kept_elsewhere_must_still_fit() throws Exception {
        TestLog.varied(temp);
        Head now;
        try (Journal journal = Journal.open(temp, null)) {
            now = journal.head();
        }
        Verification verification = Verifier.verify(temp, now);
        assertTrue(verification.ok(), verification.toString());
        assertEquals("kept head", verification.checks().getLast().name());

        byte[] otherRoot = now.root().clone();
        otherRoot[3] ^= 1;
        assertFalse(Verifier.verify(temp, new Head(now.origin(), now.size(), otherRoot))
                .ok());
        assertFalse(Verifier.verify(temp, new Head("playhead/another", now.size(), now.root()))
                .ok());
        Verification shrunken = Verifier.verify(temp, new Head(now.origin(), now.size() + 1, now.root()));
        assertFalse(shrunken.ok(), "the log never had so many records");
    }

    @Test
    void every_one_of_1000_flipped_bits_is_found_with_its_first_position() throws Exception {
        flips(1_000, 7);
    }

    @Test
    @Tag("long")
    void every_one_of_10000_flipped_bits_is_found_with_its_first_position() throws Exception {
        flips(10_000, 8);
    }

    private void flips(int rounds, long seed) throws Exception {
        TestLog.varied(temp);
        List<Place> places = places();
        List<Path> files;
        try (Stream<Path> all = Files.walk(temp.resolve("journal"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Random random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int at = i % 10 == 0 ? bytes.length - 1 - random.nextInt(20) : random.nextInt(bytes.length);
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            Verification verification = Verifier.verify(temp);
            Files.write(file, bytes);
            String where = file.getFileName() + " at " + at + ", seed " + seed + ": " + verification;
            assertFalse(verification.ok(), where);
            if (!file.endsWith("acknowledged")) {
                assertEquals(
                        position(
                                places, temp.resolve("journal").relativize(file).toString(), at),
                        verification.firstBad(),
                        where);
            }
        }
        assertTrue(Verifier.verify(temp).ok());
    }

    @Test
    void truncated_deleted_swapped_and_repeated_frames_are_found_with_their_first_position() throws Exception {
        TestLog.varied(temp);
        List<Place> frames = places().stream().filter(place -> place.from() > 0).toList();
        Path journal = temp.resolve("journal");
        for (int i = 0; i < frames.size(); i++) {
            Place place = frames.get(i);
            Path file = journal.resolve(place.file());
            byte[] bytes = Files.readAllBytes(file);
            int from = (int) place.from();
            int to = (int) place.to();
            List<byte[]> changed = new ArrayList<>();
            changed.add(Arrays.copyOf(bytes, from));
            changed.add(Arrays.copyOf(bytes, to - 1));
            changed.add(join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length)));
            changed.add(join(
                    Arrays.copyOf(bytes, to),
                    Arrays.copyOfRange(bytes, from, to),
                    Arrays.copyOfRange(bytes, to, bytes.length)));
            if (i + 1 < frames.size() && frames.get(i + 1).file().equals(place.file())) {
                int end = (int) frames.get(i + 1).to();
                changed.add(join(
                        Arrays.copyOf(bytes, from),
                        Arrays.copyOfRange(bytes, to, end),
                        Arrays.copyOfRange(bytes, from, to),
                        Arrays.copyOfRange(bytes, end, bytes.length)));
            }
            for (byte[] other : changed) {
                boolean repeated = other.length > bytes.length;
                Files.write(file, other);
                Verification verification = Verifier.verify(temp);
                assertFalse(verification.ok(), place + ": " + verification);
                if (!repeated) {
                    assertEquals(place.position(), verification.firstBad(), place + ": " + verification);
                }
                Files.write(file, bytes);
            }
        }
        assertTrue(Verifier.verify(temp).ok());
    }

    @Test
    void a_forger_who_mends_checksums_is_caught_by_the_tree() throws Exception {
        TestLog.varied(temp.resolve("a"));
        Path forged = temp.resolve("b");
        try (Journal journal = TestLog.create(forged)) {
            List<Event> events = OrdinaryEvents.list(20);
            events.set(3, events.get(3).withVersion(9));
            TestLog.append(journal, events);
        }
        byte[] other = Files.readAllBytes(forged.resolve("journal/000001.seg"));
        int end = 32 + 8 + (other[32] & 0xFF | (other[33] & 0xFF) << 8);
        rewrite(temp.resolve("a"), Arrays.copyOfRange(other, 42, end));
        Verification verification = Verifier.verify(temp.resolve("a"));
        assertFalse(verification.ok());
        assertEquals(1, verification.firstBad(), verification.toString());
    }

    /** Replaces the first frame's body and gives all frames right checksums for their new places. */
    private static void rewrite(Path workspace, byte[] firstBody) throws Exception {
        Path segment = workspace.resolve("journal/000001.seg");
        List<Frame> frames = new ArrayList<>();
        try (SegmentReader reader = new SegmentReader(segment, 1, null, 32, Files.size(segment))) {
            for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
                frames.add(frame);
            }
        }
        Files.delete(segment);
        try (SegmentWriter writer = SegmentWriter.create(segment, 1, TestLog.ID)) {
            for (Frame frame : frames) {
                byte[] body = frame.offset() == 32 ? firstBody : frame.body();
                writer.add(frame.type(), body, body.length);
            }
            writer.force();
        }
    }

    @Test
    @Tag("long")
    void a_million_events_verify_in_about_two_seconds() throws Exception {
        try (Journal journal = TestLog.create(temp);
                ImportStaging staging = journal.stage("million")) {
            long from = System.nanoTime();
            for (int i = 0; i < 1_000_000; i += 20_480) {
                staging.events(OrdinaryEvents.list(i, Math.min(20_480, 1_000_000 - i)));
            }
            staging.publish(TestLog.bytes("{}"));
            System.out.printf("written in %.1f s with making the events%n", (System.nanoTime() - from) / 1e9);
        }
        for (int i = 0; i < 3; i++) {
            long from = System.nanoTime();
            assertTrue(Verifier.verify(temp).ok());
            double seconds = (System.nanoTime() - from) / 1e9;
            System.out.printf("verified 1,000,000 events in %.2f s%n", seconds);
            assertTrue(seconds < 20, seconds + " s");
        }
    }

    private List<Place> places() throws Exception {
        List<Place> places = new ArrayList<>();
        try (JournalReader reader = new JournalReader(
                new JournalFiles(temp), TestLog.ID, LogPoint.START, new JournalFiles(temp).physicalEnd())) {
            places.add(new Place("000001.seg", 0, 32, 1));
            places.add(new Place("import-first/000001.seg", 0, 32, 21));
            for (LogFrame frame = reader.next(); frame != null; frame = reader.next()) {
                LogPoint at = frame.point();
                boolean inside = frame.importId() != null && frame.type() != FrameType.IMPORT_COMMITTED;
                long from = inside ? at.importOffset() : at.offset();
                long to = inside ? frame.next().importOffset() : frame.next().offset();
                places.add(new Place(
                        inside ? "import-first/000001.seg" : "000001.seg", from, to, Math.min(frame.first(), 1_532)));
            }
        }
        return places;
    }

    private static Long position(List<Place> places, String file, long at) {
        return places.stream()
                .filter(place -> place.file().equals(file) && place.from() <= at && at < place.to())
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
