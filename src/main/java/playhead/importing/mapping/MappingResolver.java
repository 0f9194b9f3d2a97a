package playhead.importing.mapping;

import java.time.ZoneId;
import playhead.format.RoleNames;

/** Says how each file of an import is mapped. Immutable; safe for several threads. */
public final class MappingResolver {
    private final MappingFile mapping;
    private final ZoneId zone;

    /**
     * @param mapping what the user wrote, or null: roles by name alone
     * @param zone of times without offset, where the mapping names none
     */
    public MappingResolver(MappingFile mapping, ZoneId zone) {
        this.mapping = mapping;
        this.zone = zone;
    }

    /** What the mapping says of a file: format, encoding and order before its format is known. */
    public FileMapping mapping(String fileName) {
        return mapping == null ? FileMapping.NONE : mapping.forFile(fileName);
    }

    /**
     * How a file of a known format is mapped.
     *
     * @param fileName as its events shall carry it
     * @param names of its format
     */
    public FilePlan plan(String fileName, RoleNames names) {
        return new FilePlan(fileName, names, mapping(fileName), zone);
    }
}
