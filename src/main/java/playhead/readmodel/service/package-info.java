/** What services of the Lab show: each has rows of its own, in a schema that only it may read and write. */
package playhead.readmodel.service;
