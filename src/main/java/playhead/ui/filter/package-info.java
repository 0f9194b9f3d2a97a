/** The filter bar that views share: a text or a condition, completion, parts that can be taken off one by one. */
package playhead.ui.filter;
