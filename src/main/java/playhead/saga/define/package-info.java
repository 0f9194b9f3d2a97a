/** Sagas as a definition file declares them: read, checked and compiled. */
package playhead.saga.define;
