/** Stopping where something happens to what is watched, as debuggers do. */
package playhead.ui.watch;
