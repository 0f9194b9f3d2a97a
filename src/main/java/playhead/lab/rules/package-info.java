/** Business rules as pure deciders: what may happen, and what is so once it has happened. No clock, no chance, no files. */
package playhead.lab.rules;
