package playhead.expression;

import java.util.List;

/** Resolves the names of an expression when it is compiled. */
public interface Names {
    /**
     * The slot of a variable, or -1 when there is none of this name.
     *
     * @param name a bare name, or the text in {@code f["…"]}; for fields with dots the path as it is shown
     */
    int slot(String name);

    /** True when the slot holds a time, so that it is compared as an instant and not as text. */
    default boolean isTime(int slot) {
        return false;
    }

    /**
     * The slot of an aggregate over the entities of a type, or -1 when there are none here.
     *
     * @param aggregate what is asked for; the caller computes it before the condition is tested
     */
    default int aggregateSlot(Aggregate aggregate) {
        return -1;
    }

    /**
     * The slot that says whether what a row stands for is in a named set, or -1 when there is no set of the name.
     *
     * @param set its name
     */
    default int setSlot(String set) {
        return -1;
    }

    /** Names that exist, for proposals when one is misspelt; may be empty. */
    default List<String> known() {
        return List.of();
    }
}
