/** Two sagas side by side, step by step. */
package playhead.saga.compare;
