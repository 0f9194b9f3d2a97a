package playhead.branch;

import java.util.Objects;

/**
 * A branch that is kept.
 *
 * @param name what it is called; unique in a workspace
 * @param purpose why it was made, for people; may be empty
 * @param branch what is supposed
 */
public record NamedBranch(String name, String purpose, Branch branch) {
    public NamedBranch {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a branch has a name");
        }
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(branch, "branch");
    }
}
