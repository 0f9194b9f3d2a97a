/** The playhead: the moment looked at, and how it moves. */
package playhead.ui.replay;
