package playhead.ui.view;

import java.util.List;
import java.util.function.Supplier;
import playhead.readmodel.export.Fact;
import playhead.readmodel.export.Sheet;
import playhead.workspace.Answer;

/**
 * What a view has to copy and to export: exactly what it shows, in the order in which it shows it.
 *
 * @param name what it is, such as {@code events}; becomes part of a file's name
 * @param facts what is to be said of it, such as the filter and the sort order
 * @param all every row that the filter lets through; asked for on a worker thread
 * @param chosen the rows that are selected
 */
public record Offer(String name, List<Fact> facts, Supplier<Answer<Sheet>> all, Sheet chosen) {}
