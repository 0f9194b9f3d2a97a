/** Work off the window's thread, and who wins when answers come late. */
package playhead.ui.async;
