/** Delimited text: CSV, TSV and their cousins. */
package playhead.format.csv;
