package playhead.history;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import playhead.bench.SomeEvents;
import playhead.fold.Fold;
import playhead.fold.Schema;

/** What a jump of the playhead is made of, over the orders of some events. Microseconds a jump. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IndexParts {
    private static final int PLACES = 1_024;

    private final long[] places = new long[PLACES];
    private TimeIndex index;
    private TypeIndex orders;
    private TypeCursor cursor;
    private TypeScan scan;
    private final StateQuery dearest = StateQuery.of("order", 0).sortedBy("totalCents", true);
    private IdOrder ids;
    private int next;

    /** Folds the events and chooses places. */
    @Setup(Level.Trial)
    public void fold(SomeEvents events) {
        IndexBuilder builder = new IndexBuilder(Fold.standard(new Schema()), events);
        builder.catchUp();
        index = builder.merged();
        orders = index.type("order");
        cursor = new TypeCursor(index, orders);
        StateNames names = new StateNames(orders);
        names.slot("status");
        names.slot("totalCents");
        cursor.use(names.columns());
        scan = new TypeScan(index, orders);
        ids = orders.ids(
                member -> index.schema().entity(orders.type().member(member)).id());
        Random random = new Random(3);
        for (int i = 0; i < PLACES; i++) {
            places[i] = random.nextLong(index.end() + 1);
        }
        check();
    }

    /** A cursor that walked says the same as one that looked up every order. */
    private void check() {
        cursor.seek(places[0]);
        cursor.seek(places[1]);
        for (int member = 0; member < orders.members(); member++) {
            boolean alive = cursor.presence().code(member) == TypeBuilder.ALIVE;
            if (alive != orders.alive(member, places[1])) {
                throw new IllegalStateException("order " + member + " at " + places[1]);
            }
        }
    }

    /** Goes to a random position, two columns in use. */
    @Benchmark
    public long seek() {
        cursor.seek(places[next++ % PLACES]);
        return cursor.position();
    }

    /** The fifty dearest orders at the end: nothing to walk, all are looked at. */
    @Benchmark
    public Object top() {
        return scan.look(dearest.at(index.end()), ids, 0, 50);
    }

    /** The same at a random position when the page was asked for often. */
    @Benchmark
    public Object known() {
        return scan.run(dearest.at(places[next++ % PLACES]), 0, 50);
    }
}
