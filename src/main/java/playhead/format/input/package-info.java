/** Opens the files that users name: compression, encoding, hash, progress. */
package playhead.format.input;
