package playhead.ui.watch;

import playhead.history.FieldChange;

/**
 * A place where something happened to what is watched.
 *
 * @param at ordinal of the event, in the order that the playhead moves in
 * @param event its type, null when events are watched
 * @param entity whose state it changed, {@code type/id}, null when events are watched
 * @param change the first field that it changed, or null when a condition became true
 */
public record Stop(long at, String event, String entity, FieldChange change) {}
