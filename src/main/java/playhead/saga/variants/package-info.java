/** The distinct paths that sagas took, with counts and durations, and the map that they make together. Pure data. */
package playhead.saga.variants;
