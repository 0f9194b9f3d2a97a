/** One scenario of the Lab in both styles of saga, side by side. */
package playhead.workspace.styles;
