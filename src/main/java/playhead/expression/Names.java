package playhead.expression;

/** Resolves the names of an expression when it is compiled. */
public interface Names {
    /**
     * The slot of a variable, or -1 when there is none of this name.
     *
     * @param name a bare name, or the text in {@code f["…"]}; for fields with dots the path as it is shown
     */
    int slot(String name);
}
