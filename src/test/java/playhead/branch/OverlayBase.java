package playhead.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import playhead.event.EntityRef;
import playhead.fold.DefaultProjection;
import playhead.fold.Fold;
import playhead.fold.Schema;
import playhead.fold.rules.ProjectionFile;
import playhead.fold.rules.RuleProjection;
import playhead.history.DiffRow;
import playhead.history.IndexBuilder;
import playhead.history.StateRow;
import playhead.history.TimeIndex;
import playhead.samples.ListedEvents;

/** Folds of a whole log to compare with. */
abstract class OverlayBase {
    static void equal(Overlay overlay, TimeIndex recorded, TimeIndex whole, long at) {
        List<EntityRef> differing = new ArrayList<>();
        for (EntityRef ref : refs(recorded)) {
            int number = whole.find(ref);
            StateRow found = overlay.state(ref, at);
            if (number < 0) {
                assertFalse(found.exists(), () -> found + " at " + at);
                assertEquals(0, found.version());
            } else {
                StateRow expected = whole.row(number, at);
                assertSame(expected, found);
                assertEquals(expected.version(), found.version(), () -> ref + " at " + at);
                assertEquals(expected.lastPosition(), found.lastPosition(), () -> ref + " at " + at);
            }
            if (!same(recorded.row(recorded.find(ref), at), found)) {
                differing.add(ref);
            }
        }
        differing.sort(DiffRow::compare);
        assertEquals(differing, overlay.rows(at).stream().map(DiffRow::ref).toList());
    }

    static void assertSame(StateRow expected, StateRow found) {
        assertTrue(same(expected, found), () -> "expected " + expected + " but found " + found);
    }

    /** Same existence and fields; the order of columns is that in which they were first said. */
    static boolean same(StateRow a, StateRow b) {
        return a.exists() == b.exists()
                && java.util.stream.Stream.concat(a.columns().stream(), b.columns().stream())
                        .allMatch(path -> Objects.equals(a.value(path), b.value(path)));
    }

    static List<EntityRef> refs(TimeIndex index) {
        List<EntityRef> refs = new ArrayList<>();
        for (int i = 0; i < index.schema().entityCount(); i++) {
            refs.add(index.schema().entity(i));
        }
        return refs;
    }

    static TimeIndex index(ListedEvents log, Function<Schema, Fold> folds) {
        IndexBuilder builder = new IndexBuilder(folds.apply(new Schema()), log);
        builder.catchUp();
        return builder.snapshot();
    }

    static Function<Schema, Fold> rules(String yaml) {
        ProjectionFile file = ((ProjectionFile.Accepted) ProjectionFile.read(yaml)).file();
        return schema ->
                new Fold(schema, new RuleProjection(schema, file.projections(), new DefaultProjection(schema)));
    }
}
