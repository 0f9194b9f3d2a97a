/** Opens a workspace, wires its parts and hands out what the window and the command line use. */
package playhead.workspace;
