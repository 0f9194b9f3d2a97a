/** The Lab in the window: what is to be played and what goes wrong, step by step or as it runs. */
package playhead.ui.lab;
