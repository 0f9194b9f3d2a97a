/** Projections written by users: YAML with expressions, compiled to folds. Pure. */
package playhead.fold.rules;
