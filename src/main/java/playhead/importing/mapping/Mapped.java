package playhead.importing.mapping;

/** What became of a raw record. */
public sealed interface Mapped permits Draft, Halves, Unmappable {}
