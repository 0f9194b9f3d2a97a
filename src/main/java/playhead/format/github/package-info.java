/** Events of GitHub. */
package playhead.format.github;
