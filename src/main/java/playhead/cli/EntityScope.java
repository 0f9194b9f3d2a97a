package playhead.cli;

import picocli.CommandLine.Option;

/** Which entities a command is about; all of them when nothing is said. */
final class EntityScope {
    @Option(names = "--type", paramLabel = "T", description = "Only entities of this type.")
    private String type;

    @Option(names = "--entity", paramLabel = "ID", description = "Only this entity: its id, or type/id.")
    private String entity;

    /** Their type, or null. */
    String type() {
        return type;
    }

    /** The one entity, or null. */
    String entity() {
        return entity;
    }
}
