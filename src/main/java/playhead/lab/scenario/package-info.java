/** What is played: a shop and a bank, each a plan of steps with the services that do them. */
package playhead.lab.scenario;
