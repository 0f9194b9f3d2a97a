/** What-if: another course of the same log, folded again where it differs and nowhere else. Never evidence. */
package playhead.branch;
