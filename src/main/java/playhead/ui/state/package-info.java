/** The table of states: entities as they were at the playhead. */
package playhead.ui.state;
