/** The rehearsal of a revert: every field before and after, conflicts, the reason, and only then the append. */
package playhead.ui.revert;
