/** The timeline: how many events of which type lie where, and the playhead on it. */
package playhead.ui.timeline;
