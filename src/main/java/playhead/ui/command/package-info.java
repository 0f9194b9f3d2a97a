/** What a user can do in the window: one registry for keys, menus and help. */
package playhead.ui.command;
