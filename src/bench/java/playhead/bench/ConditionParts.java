package playhead.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import playhead.expression.AmountsAndStatuses;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.Missing;
import playhead.expression.Names;

/** A compiled condition over columns, beside the same condition written in Java. Nanoseconds an evaluation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConditionParts {
    private static final int ROWS = 1_024;

    private final AmountsAndStatuses row = new AmountsAndStatuses(ROWS);
    private final Missing missing = new Missing();
    private Condition condition;

    /** Fills the columns and compiles. */
    @Setup(Level.Trial)
    public void compile() {
        for (int i = 0; i < ROWS; i++) {
            row.amounts[i] = i * 37 % 211;
            row.statuses[i] = i % 3 == 0 ? "X" : "open";
        }
        Names names = List.of("amount", "status")::indexOf;
        if (!(new Compiler(names).condition("amount > 100 && status == \"X\"")
                instanceof Compilation.Compiled<Condition>(Condition compiled))) {
            throw new IllegalStateException("does not compile");
        }
        condition = compiled;
        if (closures() != java()) {
            throw new IllegalStateException("another answer than Java's");
        }
    }

    /** How many rows fit, by closures. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int closures() {
        int fits = 0;
        for (int i = 0; i < ROWS; i++) {
            row.at = i;
            fits += condition.test(row, missing) ? 1 : 0;
        }
        return fits;
    }

    /** How many rows fit, by Java: the limit. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int java() {
        int fits = 0;
        for (int i = 0; i < ROWS; i++) {
            fits += row.amounts[i] > 100 && row.statuses[i].equals("X") ? 1 : 0;
        }
        return fits;
    }
}
