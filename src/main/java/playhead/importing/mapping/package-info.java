/** Roles by name or by mapping file: what a raw record says as an event. */
package playhead.importing.mapping;
