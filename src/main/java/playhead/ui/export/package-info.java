/** Copying and exporting what a view shows. */
package playhead.ui.export;
