/** A saga as a picture: laid out once, then painted with any pen, only what is looked at. Knows no screen. */
package playhead.saga.picture;
