/** Object-centric event logs (OCEL). */
package playhead.format.ocel;
