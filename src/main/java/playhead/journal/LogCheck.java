package playhead.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import playhead.event.CountOf;

/**
 * The records of a log as they are read from its beginning, held against all who vouched for them: recorded heads,
 * published imports, the acknowledged head and one that was kept elsewhere. For one check and one thread.
 */
final class LogCheck {
    private final MerkleTree tree = new MerkleTree();
    private final List<Acknowledged> slots;
    /** A head that was kept elsewhere, or null. */
    private final Head kept;

    private int slotsMet;
    private boolean keptMet;
    private long vouched;
    private long heads;
    private long imports;
    private long frames;
    private Finding finding;
    private LogPoint compared;
    /** A crash left something half written behind the last record; the next opening takes it away. */
    private boolean torn;

    private record Finding(String check, long firstBad, String detail) {}

    /**
     * A check that begins.
     *
     * @param slots the acknowledged heads, null for one that is damaged
     * @param kept as {@link Verifier#verify(java.nio.file.Path, Head)} says
     */
    LogCheck(List<Acknowledged> slots, Head kept) {
        this.slots = slots;
        this.kept = kept;
    }

    /** True until something is found. */
    boolean holds() {
        return finding == null;
    }

    /** Counts a frame that was read. */
    void frame() {
        frames++;
    }

    /** Takes in the hashes of the next records. */
    void records(byte[] leaves) {
        tree.appendAll(leaves);
    }

    /** An import says what the root was when it was published. */
    void published(byte[] claimedRoot, String importId) {
        imports++;
        vouch("imports", Arrays.equals(claimedRoot, tree.root()), "import " + importId);
    }

    /** A head was recorded in the log. */
    void head(String text, UUID id, LogPoint at) {
        heads++;
        vouch("heads", now(id).text().equals(text), "the head at " + at);
    }

    private Head now(UUID id) {
        return new Head(Head.ORIGIN + id, tree.size(), tree.root());
    }

    /** The log's end. */
    void end(LogPoint at) {
        if (!at.equals(compared)) {
            at(at);
        }
    }

    /** Behind the last record lies what a crash leaves. */
    void torn() {
        torn = true;
    }

    /** True when heads were acknowledged and none of them lies beyond this point. */
    boolean acknowledgedUpTo(LogPoint point) {
        return slots.stream().anyMatch(slot -> slot != null)
                && slots.stream().noneMatch(slot -> slot != null && slot.end().isBeyond(point));
    }

    /** Heads are taken between frames, so the log has the size of a kept one between two frames, or never had it. */
    void between(UUID id) {
        if (kept != null && !keptMet && kept.size() == tree.size()) {
            keptMet = true;
            vouch("kept head", kept.equals(now(id)), "the head kept elsewhere");
        }
    }

    /** The end of a frame: the acknowledged heads that are here must be those of the records so far. */
    void at(LogPoint at) {
        compared = at;
        for (Acknowledged slot : slots) {
            if (slot != null
                    && slot.end().segment() == at.segment()
                    && slot.end().offset() == at.offset()) {
                slotsMet++;
                vouch(
                        "acknowledged",
                        slot.end().position() == tree.size()
                                && Arrays.equals(slot.tree().root(), tree.root()),
                        "the acknowledged head");
            }
        }
    }

    /** Somebody vouched for the log up to here: it is so, or something is wrong behind the last who did. */
    private void vouch(String check, boolean holds, String who) {
        if (holds) {
            vouched = tree.size();
        } else {
            found(check, vouched + 1, who + " vouches for other records than are there");
        }
    }

    /** Something is wrong; only the first of all is kept. */
    void found(String check, long firstBad, String detail) {
        if (finding == null) {
            finding = new Finding(check, firstBad, detail);
        }
    }

    /** What is said at the end. */
    Verification report() {
        long claimed = slots.stream()
                .filter(slot -> slot != null)
                .mapToLong(slot -> slot.end().position())
                .max()
                .orElse(0);
        findMissing(claimed);
        List<Check> checks = checks();
        boolean ok = checks.stream().allMatch(Check::ok);
        // A damaged record behind the last event has no event of its own: the last one is named.
        long events = Math.max(tree.size(), claimed);
        Long firstBad = finding == null ? null : Long.valueOf(Math.max(1, Math.min(finding.firstBad(), events)));
        return new Verification(ok, tree.size(), checks, firstBad);
    }

    /** Heads that the log never came to. */
    private void findMissing(long claimed) {
        if (slotsMet < slots.stream().filter(slot -> slot != null).count()) {
            found(
                    "acknowledged",
                    tree.size() + 1,
                    "the log ends at " + tree.size() + ", " + claimed
                            + " records and an end that is not there were acknowledged");
        }
        if (kept != null && !keptMet) {
            found(
                    "kept head",
                    tree.size() + 1,
                    "the log has " + new CountOf(tree.size(), "record").text() + " and never had the " + kept.size()
                            + " of the head kept elsewhere");
        }
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(check(
                "frames",
                new CountOf(frames, "frame").text() + " read, checksums fit"
                        + (torn ? "; the next opening cuts a last append off that a crash tore" : "")));
        checks.add(check("records", new CountOf(tree.size(), "record").text() + " decoded and hashed"));
        checks.add(check(
                "imports", new CountOf(imports, "import").text("is what was published", "are what was published")));
        checks.add(check("heads", new CountOf(heads, "recorded head").text("fits", "fit")));
        checks.add(acknowledged());
        if (kept != null) {
            checks.add(check(
                    "kept head",
                    "the log still holds the " + new CountOf(kept.size(), "record").text() + " of the kept head"));
        }
        return checks;
    }

    private Check acknowledged() {
        boolean damaged = slots.isEmpty() || slots.contains(null);
        boolean found = finding != null && finding.check().equals("acknowledged");
        return damaged && !found
                ? new Check(
                        "acknowledged",
                        false,
                        "the file of the acknowledged head is damaged or missing; the records are not affected")
                : check("acknowledged", "the acknowledged head fits");
    }

    private Check check(String name, String fine) {
        return finding != null && finding.check().equals(name)
                ? new Check(name, false, finding.detail())
                : new Check(name, true, finding == null ? fine : fine + " up to the fault");
    }
}
