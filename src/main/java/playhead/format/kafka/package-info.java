/** Messages of Kafka. */
package playhead.format.kafka;
