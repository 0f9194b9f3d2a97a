/** Decisions that other rules would have made otherwise: choosing a rule, and what flips. */
package playhead.ui.decision;
