/** What formats have in common whose files are lines of plain text. */
package playhead.format.text;
