/** Duplicates, order, staging and publication of an import. */
package playhead.importing.pipeline;
