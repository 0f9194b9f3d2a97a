package playhead.workspace;

import java.util.List;
import java.util.Map;

/**
 * What ids that were pasted name.
 *
 * @param members what they name, in their order; those that name nothing too
 * @param repeated how many stood there more than once
 * @param near by id that names nothing, ids in the log that differ only in case, in leading zeros or in blanks
 */
public record FoundIds(List<IdMember> members, int repeated, Map<String, List<String>> near) {
    /** Ids that name nothing. */
    public List<String> missing() {
        return members.stream()
                .filter(member -> member.kind() == IdMember.Kind.UNKNOWN)
                .map(IdMember::id)
                .toList();
    }
}
