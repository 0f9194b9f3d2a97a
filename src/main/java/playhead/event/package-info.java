/** The event and its canonical form: immutable facts, pure code, JDK only. */
package playhead.event;
