/** Measurements beside other programs that do the same. Not part of the product, nor of its tests. */
package playhead.bench;
