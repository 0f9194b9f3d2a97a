/** The table of events. */
package playhead.ui.events;
