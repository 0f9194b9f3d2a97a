/** Logs whose lines are names with values: logfmt and LTSV. */
package playhead.format.keyed;
