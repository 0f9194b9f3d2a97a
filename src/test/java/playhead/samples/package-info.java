/** Makes the logs in {@code sample-data}: invented, small, and the same bytes at every run. */
package playhead.samples;
