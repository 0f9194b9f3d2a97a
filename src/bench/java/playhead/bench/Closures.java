package playhead.bench;

import java.math.BigDecimal;
import java.util.List;
import playhead.event.Json;
import playhead.expression.Compilation;
import playhead.expression.Compiler;
import playhead.expression.Condition;
import playhead.expression.Missing;
import playhead.expression.Names;
import playhead.expression.Row;

/** A compiled condition over columns, evaluated many times. */
final class Closures implements Case {
    private static final int ROWS = 1_024;
    private static final int TIMES = 2_000_000;

    private final long[] amounts = new long[ROWS];
    private final String[] statuses = new String[ROWS];
    private int at;

    @Override
    public String name() {
        return "closures";
    }

    @Override
    public void run(Bench bench) throws Exception {
        int right = 0;
        for (int i = 0; i < ROWS; i++) {
            amounts[i] = i * 37 % 211;
            statuses[i] = i % 3 == 0 ? "X" : "open";
            right += amounts[i] > 100 && statuses[i].equals("X") ? 1 : 0;
        }
        Names names = List.of("amount", "status")::indexOf;
        if (!(new Compiler(names).condition("amount > 100 && status == \"X\"")
                instanceof Compilation.Compiled<Condition>(Condition condition))) {
            throw new IllegalStateException("does not compile");
        }
        Row row = new Columns();
        Missing missing = new Missing();
        for (int round = 1; round <= 10; round++) {
            int held = 0;
            long began = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                at = i % ROWS;
                held += condition.test(row, missing) ? 1 : 0;
            }
            if (round > 5) {
                bench.figure("nanoseconds", (System.nanoTime() - began) / (double) TIMES);
            }
            if (held / (TIMES / ROWS) != right) {
                throw new IllegalStateException(held + " held");
            }
        }
    }

    private final class Columns implements Row {
        @Override
        public Kind kind(int slot) {
            return slot == 0 ? Kind.LONG : Kind.TEXT;
        }

        @Override
        public boolean bool(int slot) {
            throw new IllegalStateException();
        }

        @Override
        public long number(int slot) {
            return amounts[at];
        }

        @Override
        public BigDecimal decimal(int slot) {
            return BigDecimal.valueOf(amounts[at]);
        }

        @Override
        public String text(int slot) {
            return statuses[at];
        }

        @Override
        public Json json(int slot) {
            throw new IllegalStateException();
        }
    }
}
