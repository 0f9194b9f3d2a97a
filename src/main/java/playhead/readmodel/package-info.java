/** The denormalized query model in H2 and the SQL console over it. */
package playhead.readmodel;
