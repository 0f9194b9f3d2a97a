/** What the user chose and where they were: read before the window opens, kept while it is used. */
package playhead.ui.settings;
