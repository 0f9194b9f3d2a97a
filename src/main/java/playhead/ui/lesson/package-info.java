/** Lessons in the window: what is told, what is asked, and the steps that the real engine does. */
package playhead.ui.lesson;
