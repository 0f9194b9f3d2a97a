/** What colours mean, and the signs beside them, so that nobody depends on telling colours apart. */
package playhead.ui.colour;
