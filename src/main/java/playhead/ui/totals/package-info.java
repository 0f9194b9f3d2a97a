/** What counts and sums come to, by the values of fields, at the playhead and over the whole log. */
package playhead.ui.totals;
