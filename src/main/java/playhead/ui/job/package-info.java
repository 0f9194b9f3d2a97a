/** Work that may take a while: how far it is, how it is stopped, and what is said when it ended elsewhere. */
package playhead.ui.job;
