/** Sagas as a log shows them: definitions, the tracker, and what it found of each saga and step. Knows no files and no clock. */
package playhead.saga;
