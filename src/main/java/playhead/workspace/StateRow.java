package playhead.workspace;

import playhead.event.EntityRef;
import playhead.event.Json;

/**
 * An entity at a moment.
 *
 * @param entity which
 * @param exists born and not deleted
 * @param version events that referred to it so far
 * @param lastPosition position of the last of them, 0 when there was none
 * @param cells value by column of its type, Java null = absent; shorter than the columns where the rest is absent
 * @param fields the same as a nested JSON object
 */
public record StateRow(EntityRef entity, boolean exists, long version, long lastPosition, Json[] cells, Json fields) {}
