/** Events in the CloudEvents envelope. */
package playhead.format.cloudevents;
