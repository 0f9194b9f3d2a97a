/** What a log is held against: watches, which are told when they hold, and rules, which should hold always. */
package playhead.audit;
