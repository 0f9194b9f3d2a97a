/** Values, positions and times as people read them in the window. */
package playhead.ui.text;
