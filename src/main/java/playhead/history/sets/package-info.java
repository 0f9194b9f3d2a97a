/** Sets of entities: what happened to each, and how one set differs from another. Pure over a time index. */
package playhead.history.sets;
