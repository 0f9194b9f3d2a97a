/** Sagas that nobody declared: families of flows, who runs them, what ends them and what undoes what, learned from the log alone. */
package playhead.saga.inferred;
