/** What-if in the window: suppose, see what differs, keep it. */
package playhead.ui.whatif;
