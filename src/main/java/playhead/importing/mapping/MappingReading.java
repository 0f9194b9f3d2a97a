package playhead.importing.mapping;

/** What became of a mapping file's text: a {@link MappingFile}, or {@link BadMapping} with all that is wrong. */
public sealed interface MappingReading permits MappingFile, BadMapping {}
