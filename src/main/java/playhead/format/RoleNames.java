package playhead.format;

import java.util.List;
import java.util.Map;

/**
 * The names under which a format's records carry roles, most wanted first. Compared without case, {@code _},
 * {@code -} and blanks. See the role table of the reference documentation.
 *
 * @param names role to names
 * @param caseNames those entity names whose entities are all of one type, whatever their ids look like
 * @param caseType that type
 */
public record RoleNames(Map<Role, List<String>> names, List<String> caseNames, String caseType) {
    private static final String CASE = "case";

    public RoleNames {
        names = Map.copyOf(names);
        caseNames = List.copyOf(caseNames);
    }

    /** Entities with one of the case names are of the type {@code case}. */
    public RoleNames(Map<Role, List<String>> names, List<String> caseNames) {
        this(names, caseNames, CASE);
    }
}
