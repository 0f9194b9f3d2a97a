/** The event store: an interface, its contract and the H2 store behind the journal. */
package playhead.store;
