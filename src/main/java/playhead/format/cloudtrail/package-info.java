/** Trails of AWS CloudTrail. */
package playhead.format.cloudtrail;
