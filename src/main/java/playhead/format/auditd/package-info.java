/** Audit logs of Linux. */
package playhead.format.auditd;
