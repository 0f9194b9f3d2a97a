/** Notes in the window: where they stand, what they say, and taking them. */
package playhead.ui.note;
