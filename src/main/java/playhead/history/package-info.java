/** The time index: every field of every entity at every position, and the questions asked of it. */
package playhead.history;
