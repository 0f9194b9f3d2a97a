/** The saga's plan, and the orchestrator that carries it out, as one more decider. */
package playhead.lab.saga;
