package playhead.expression;

import java.util.Arrays;

/** The variables of loops, what a single evaluation may still spend, and who counts what is missing. For one thread. */
final class Scope {
    private static final int MOST_STEPS = 100_000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MOST_BYTES = 64 << 20;

    private final Missing missing;
    private Object[] locals = new Object[4];
    private int steps;
    private int characters;
    private int bytes;

    /** @param missing counter of a condition, null in a rule */
    Scope(Missing missing) {
        this.missing = missing;
    }

    /** Starts an evaluation anew. */
    void begin() {
        steps = MOST_STEPS;
        characters = MOST_CHARACTERS;
        bytes = MOST_BYTES;
    }

    /** Spends one round of a loop. */
    void step() {
        if (--steps < 0) {
            throw new Spent("loops take more than 100,000 steps");
        }
    }

    /** Spends characters of new text. */
    void write(int length) {
        characters -= length;
        if (characters < 0) {
            throw new Spent("texts of more than 4,000,000 characters are made");
        }
    }

    /** Spends bytes of JSON that are looked through. */
    void read(int length) {
        bytes -= length;
        if (bytes < 0) {
            throw new Spent("more than 64 MiB of lists and objects are looked through");
        }
    }

    void set(int local, Object value) {
        if (local >= locals.length) {
            locals = Arrays.copyOf(locals, Math.max(local + 1, locals.length * 2));
        }
        locals[local] = value;
    }

    Object get(int local) {
        return locals[local];
    }

    void asTruth(String name, Object value) {
        missing.asTruth(name, value);
    }

    void count(Failure failure) {
        missing.count(failure);
    }
}
