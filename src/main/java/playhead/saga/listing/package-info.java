/** The list of sagas, filtered and sorted. */
package playhead.saga.listing;
