/** From a file to committed events: mapping, duplicates, order, staging, publication. */
package playhead.importing;
