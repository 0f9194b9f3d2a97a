/**
 * Makes the logs in {@code sample-data}: invented, small, and the same bytes at every run. What tests of many rooms need,
 * such as a log in a list, is here as well.
 */
package playhead.samples;
