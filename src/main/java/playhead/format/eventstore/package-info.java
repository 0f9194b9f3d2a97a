/** Rows and dumps of event stores. */
package playhead.format.eventstore;
