/** The rules that are defined for a log: whether they hold, and every place where one is broken. */
package playhead.ui.rules;
