/** Syslog lines, RFC 5424 and RFC 3164. */
package playhead.format.syslog;
