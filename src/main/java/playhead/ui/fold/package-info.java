/** Parts of the window that are folded away where there is no room for them, or nobody wants them. */
package playhead.ui.fold;
