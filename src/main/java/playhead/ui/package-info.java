/** The window: views, view-models and the timeline. */
package playhead.ui;
