/** The command line: one class a command, printing in three forms, exit codes. */
package playhead.cli;
