/** What passes from a command to a read row, reported by the parts that do it. */
package playhead.workspace.pipeline;
