/** Opening workspaces and logs. */
package playhead.ui.opening;
