/** Change events of Debezium. */
package playhead.format.debezium;
