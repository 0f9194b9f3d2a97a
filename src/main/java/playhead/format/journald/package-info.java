/** Entries of the systemd journal. */
package playhead.format.journald;
