/** What is known about one event or one entity. */
package playhead.ui.detail;
