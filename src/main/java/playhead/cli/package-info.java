/** The command line: parsing, printing, exit codes. */
package playhead.cli;
