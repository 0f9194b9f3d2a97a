/** Typed frames on disk, the Merkle tree over all records, and signed sizes of the log. */
package playhead.journal;
