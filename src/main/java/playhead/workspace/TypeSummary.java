package playhead.workspace;

import java.util.List;

/**
 * An entity type of the workspace.
 *
 * @param name its name
 * @param entities how many there ever were
 * @param columns shown names of its columns in the order of first appearance
 */
public record TypeSummary(String name, int entities, List<String> columns) {}
