/** Events of the Eiffel protocol. */
package playhead.format.eiffel;
