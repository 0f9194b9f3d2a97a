/** From events to field changes. Pure: no clock, no randomness, no input or output. */
package playhead.fold;
