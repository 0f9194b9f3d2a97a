/** Follows declared sagas through a log: which there are, how they stand at a position, and what is wrong with them. */
package playhead.saga.track;
