/** The view of sagas: the list, and four faces of the one that is selected. */
package playhead.ui.sagas;
