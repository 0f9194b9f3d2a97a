package playhead.saga;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import playhead.event.EventTime;
import playhead.event.JsonWriter;

/** Sagas as JSON, keys in the order that the reference fixes. */
public final class SagaJson {
    private static final int DIGITS = 3;

    /** A writer of rows and whole sagas. */
    public SagaJson() {}

    /** A row of a list: an object. */
    public JsonWriter row(SagaRow row, JsonWriter w) {
        head(row, w);
        w.name("steps").number(row.steps());
        w.name("compensations").number(row.compensations());
        return w.name("waitingFor").text(row.waitingFor()).end();
    }

    /** A whole saga: an object; steps and compensations are lists. */
    public JsonWriter whole(Saga saga, JsonWriter w) {
        Map<Long, SagaEvent> events = new HashMap<>();
        saga.events().forEach(event -> events.put(event.position(), event));
        head(saga.row(), w);
        w.name("waitingFor").text(saga.row().waitingFor());
        w.name("error").text(saga.row().error());
        w.name("participants").array();
        saga.participants().forEach(w::text);
        w.end().name("steps").array();
        saga.steps().forEach(step -> step(step, events, w));
        w.end().name("compensations").array();
        saga.compensations().forEach(undo -> compensation(saga, undo, events, w));
        w.end().name("findings").array();
        saga.findings().forEach(finding -> finding(saga, finding, w));
        w.end().name("unjudged").text(saga.unjudged());
        w.name("events").array();
        saga.events().forEach(event -> event(saga, event, w));
        return w.end().end();
    }

    private static void head(SagaRow row, JsonWriter w) {
        w.object().name("id").text(row.id());
        w.name("definition").text(row.definition());
        w.name("style").text(row.style().text());
        w.name("status").text(row.status().text());
        w.name("confidence").literal(plain(row.confidence()));
        w.name("startedAt").text(shown(row.startedAt()));
        w.name("endedAt").text(shown(row.endedAt()));
    }

    private static void step(SagaStep step, Map<Long, SagaEvent> events, JsonWriter w) {
        w.object().name("name").text(step.name());
        w.name("participant").text(step.participant());
        w.name("status").text(step.status().text());
        w.name("attempts").number(step.attempts());
        moment("begun", step.begun(), step.begunAt(), events, w);
        moment("ended", step.ended(), step.endedAt(), events, w);
        w.name("deadline").text(shown(step.deadline()));
        w.name("error").text(step.error());
        w.name("events").array();
        step.events().forEach(w::number);
        w.end().name("result").text(step.result()).end();
    }

    private static void moment(String name, long position, EventTime time, Map<Long, SagaEvent> events, JsonWriter w) {
        w.name(name);
        SagaEvent event = events.get(position);
        if (event == null) {
            w.nothing();
            return;
        }
        w.object().name("position").number(position);
        w.name("time").text(shown(time));
        w.name("id").text(event.id());
        w.name("type").text(event.type()).end();
    }

    private static void compensation(Saga saga, Compensation undo, Map<Long, SagaEvent> events, JsonWriter w) {
        w.object().name("step").text(name(saga, undo.step()));
        effect("undoes", events.get(undo.undoes()), w);
        effect("by", events.get(undo.by()), w);
        effect("request", events.get(undo.request()), w);
        w.name("status").text(undo.status().text());
        w.name("pairedBy")
                .text(undo.pairedBy().name().toLowerCase(java.util.Locale.ROOT))
                .end();
    }

    private static void effect(String name, SagaEvent event, JsonWriter w) {
        w.name(name);
        if (event == null) {
            w.nothing();
            return;
        }
        w.object().name("position").number(event.position());
        w.name("id").text(event.id());
        w.name("type").text(event.type());
        w.name("entity").text(event.entity()).end();
    }

    private static void finding(Saga saga, Finding finding, JsonWriter w) {
        w.object().name("kind").text(finding.kind().text());
        w.name("position");
        if (finding.position() == 0) {
            w.nothing();
        } else {
            w.number(finding.position());
        }
        w.name("step").text(name(saga, finding.step()));
        w.name("text").text(finding.text()).end();
    }

    private static void event(Saga saga, SagaEvent event, JsonWriter w) {
        w.object().name("position").number(event.position());
        w.name("time").text(shown(event.time()));
        w.name("id").text(event.id());
        w.name("type").text(event.type());
        w.name("entity").text(event.entity());
        w.name("participant").text(event.participant());
        w.name("role").text(event.role().text());
        w.name("step").text(name(saga, event.step()));
        w.name("cause");
        if (event.cause() == 0) {
            w.nothing();
        } else {
            w.number(event.cause());
        }
        w.name("attempt").number(event.attempt()).end();
    }

    private static String name(Saga saga, int step) {
        return step < 0 ? null : saga.steps().get(step).name();
    }

    private static String shown(EventTime time) {
        return time == null ? null : time.print();
    }

    private static String plain(double confidence) {
        BigDecimal rounded = BigDecimal.valueOf(confidence)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
