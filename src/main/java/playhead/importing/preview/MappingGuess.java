package playhead.importing.preview;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import playhead.importing.mapping.EventPart;
import playhead.importing.mapping.FileMapping;

/**
 * What a log seems to need.
 *
 * @param row what a row is
 * @param parts the best column for each part that has one
 * @param mapping all of it as a mapping; says nothing of what is found by name anyway
 */
public record MappingGuess(RowGuess row, Map<EventPart, PartGuess> parts, FileMapping mapping) {
    public MappingGuess {
        parts = new EnumMap<>(parts);
    }

    /** The guess for a part. */
    public Optional<PartGuess> part(EventPart part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** True when an import without a mapping finds what events are about and when they were. */
    public boolean isSure() {
        return isSure(EventPart.ENTITY) && isSure(EventPart.TIME);
    }

    private boolean isSure(EventPart part) {
        return part(part)
                .filter(guess -> guess.byName() && guess.percent() >= 80)
                .isPresent();
    }
}
