/** Leading back to an earlier state: a rehearsal of what would change, then compensating events as literals. */
package playhead.revert;
