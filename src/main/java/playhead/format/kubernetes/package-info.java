/** Audit logs of Kubernetes API servers. */
package playhead.format.kubernetes;
