/** What was done to the workspace: its commands, what they were decided on, and what they made. */
package playhead.ui.changes;
