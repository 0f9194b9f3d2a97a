/** What a class looks at: large letters without the future, commands on their way, both sides of the log. */
package playhead.ui.teach;
