/** The import wizard: what files hold, what their columns are for, a try of it all, and the import. */
package playhead.ui.importing;
