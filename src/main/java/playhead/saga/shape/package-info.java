/** Sagas in streams of a known shape: workflow histories of Temporal. What they say is read, nothing is inferred. */
package playhead.saga.shape;
