/** Events written out again: NDJSON that imports back to the same content, and CSV. */
package playhead.readmodel.export;
