/** Named sets of ids: pasted, made of rows, joined, and held against each other. */
package playhead.ui.sets;
