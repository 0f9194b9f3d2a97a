/** JSON lines and JSON documents. */
package playhead.format.json;
