/** The Lab: a shop and a bank whose services run real sagas in a workspace, and what can go wrong with them. */
package playhead.lab;
