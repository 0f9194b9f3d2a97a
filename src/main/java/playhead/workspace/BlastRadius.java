package playhead.workspace;

import java.math.BigDecimal;
import java.util.List;
import playhead.command.Redecided;
import playhead.event.Json;

/**
 * How far a what-if reaches: what differs after a position, counted.
 *
 * @param types entity types with entities that differ, by name
 * @param fields fields that differ, by type, then most entities
 * @param sums sums of numeric fields that differ
 * @param commands those up to the position that come out otherwise, where the rules are known that decided them
 */
public record BlastRadius(List<OfType> types, List<OfField> fields, List<OfSum> sums, List<Redecided> commands) {
    public BlastRadius {
        types = List.copyOf(types);
        fields = List.copyOf(fields);
        sums = List.copyOf(sums);
        commands = List.copyOf(commands);
    }

    /**
     * Entities of a type.
     *
     * @param type its name
     * @param added how many exist in the what-if only
     * @param removed how many exist as recorded only
     * @param changed how many have other fields
     */
    public record OfType(String type, int added, int removed, int changed) {}

    /**
     * A field.
     *
     * @param type entity type
     * @param field its path
     * @param entities how many entities have another value in it
     */
    public record OfField(String type, String field, int entities) {}

    /**
     * A sum over all entities of a type, of one currency where there are currencies.
     *
     * @param type entity type
     * @param field its path
     * @param currency the currency, Java null for none
     * @param recorded the sum as recorded
     * @param supposed the sum in the what-if
     */
    public record OfSum(String type, String field, Json currency, BigDecimal recorded, BigDecimal supposed) {
        /** How much more it is in the what-if; negative for less. */
        public BigDecimal difference() {
            return supposed.subtract(recorded);
        }
    }
}
