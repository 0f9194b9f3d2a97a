/** Two moments, A and B, held against each other. */
package playhead.ui.compare;
