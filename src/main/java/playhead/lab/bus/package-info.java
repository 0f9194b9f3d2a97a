/** Messages between services, who gets which, and what may go wrong with them on the way. */
package playhead.lab.bus;
