package playhead.saga.inferred;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells by the names of two steps whether one undoes the other: {@code RefundPayment} does it to {@code TakePayment}. For one thread. */
public final class UndoNames {
    private final VerbTable verbs = new VerbTable();
    private final Map<String, TypeName> names = new HashMap<>();

    /** With the verbs that inference knows. */
    public UndoNames() {}

    private TypeName name(String step) {
        return names.computeIfAbsent(step, fresh -> TypeName.of(fresh, verbs));
    }

    /** Whether a name could be that of a step that undoes something. */
    public boolean isUndo(String step) {
        return name(step).words().stream().anyMatch(word -> verbs.undoneBy(word) != null);
    }

    /** Whether a name says that the step undoes something, whatever it is: compensate, undo, roll back. */
    public boolean saysSo(String step) {
        return name(step).words().stream().map(verbs::undoneBy).anyMatch(stems -> stems != null && stems.contains("*"));
    }

    /**
     * How sure it is that one undoes the other: 0 when nothing says so, 1 when the verbs are opposites and the one that undoes
     * names nothing else, more for each word that they have in common.
     */
    public int undoes(String undo, String effect) {
        TypeName one = name(undo);
        TypeName other = name(effect);
        for (String word : one.words()) {
            List<String> stems = verbs.undoneBy(word);
            boolean any = stems != null && stems.contains("*");
            boolean fits = stems != null && other.words().stream().anyMatch(verb -> VerbTable.begins(verb, stems));
            if (any || fits) {
                Set<String> about =
                        one.words().stream().filter(noun -> !noun.equals(word)).collect(Collectors.toSet());
                long shared = about.stream().filter(other.words()::contains).count();
                return about.isEmpty() || shared > 0 ? (int) shared + 1 : 0;
            }
        }
        return 0;
    }
}
