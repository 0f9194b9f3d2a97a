/** What the large views in the middle of the window have in common. */
package playhead.ui.view;
