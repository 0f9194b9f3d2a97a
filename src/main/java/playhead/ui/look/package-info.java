/** How things look and behave alike in all views. */
package playhead.ui.look;
