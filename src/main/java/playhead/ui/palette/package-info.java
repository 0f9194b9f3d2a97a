/** The one field that finds everything: commands, views, entities, positions, times. */
package playhead.ui.palette;
