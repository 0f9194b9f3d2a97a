/** What one user chose on one machine: kept outside of all workspaces, and never worth losing work over. */
package playhead.workspace.settings;
