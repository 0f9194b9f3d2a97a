package playhead.format;

import java.util.List;
import java.util.Map;

/**
 * The names under which a format's records carry roles, most wanted first. Compared without case, {@code _},
 * {@code -} and blanks. See the role table of the reference documentation.
 *
 * @param names role to names
 * @param caseNames those entity names whose entities are of type {@code case}
 */
public record RoleNames(Map<Role, List<String>> names, List<String> caseNames) {
    public RoleNames {
        names = Map.copyOf(names);
        caseNames = List.copyOf(caseNames);
    }
}
