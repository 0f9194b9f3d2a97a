/** Workflow histories of Temporal. */
package playhead.format.temporal;
