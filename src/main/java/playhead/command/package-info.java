/** The command side: a command is decided by a pure decider and recorded with its events, or with why it was refused. */
package playhead.command;
