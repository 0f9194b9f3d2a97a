package playhead.ui.watch;

import java.util.List;
import java.util.function.Supplier;

/**
 * What can be watched at the moment.
 *
 * @param entity the selected one, {@code type/id}, or null
 * @param field the selected one of it, or null
 * @param types all entity types
 */
public record WatchSubject(Supplier<String> entity, Supplier<String> field, Supplier<List<String>> types) {}
