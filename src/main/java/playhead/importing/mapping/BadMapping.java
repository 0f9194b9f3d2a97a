package playhead.importing.mapping;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that is no mapping.
 *
 * @param errors all that is wrong, by line; at least one
 */
public record BadMapping(List<MappingError> errors) implements MappingReading {
    public BadMapping {
        errors = List.copyOf(errors);
    }

    /** All errors in one line. */
    public String message() {
        return errors.stream().map(MappingError::toString).collect(Collectors.joining("; "));
    }
}
