/** XES, the XML event logs of process mining (IEEE 1849). */
package playhead.format.xes;
