/** Traces of OpenTelemetry. */
package playhead.format.otlp;
