package playhead.ui.importing;

import java.util.List;
import playhead.importing.mapping.EventPart;

/**
 * A column in the table of roles.
 *
 * @param name of it
 * @param parts what it is for
 * @param reference whether it names a further entity
 * @param sure how sure that is and why; empty where nothing is guessed
 * @param head values of the first rows
 * @param middle values between
 * @param tail values of the last rows
 */
public record ColumnLine(
        String name, List<EventPart> parts, boolean reference, String sure, String head, String middle, String tail) {}
