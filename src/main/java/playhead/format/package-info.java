/** Log formats: each reads one kind of file into raw records. They know neither the importer, H2 nor JavaFX. */
package playhead.format;
