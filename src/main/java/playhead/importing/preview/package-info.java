/** Looks at files before they are imported: what they hold, what their columns may be for, and why. */
package playhead.importing.preview;
