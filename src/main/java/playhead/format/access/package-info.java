/** Access logs of web servers. */
package playhead.format.access;
