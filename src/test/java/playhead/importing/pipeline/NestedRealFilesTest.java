package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Effect;
import playhead.event.Event;
import playhead.importing.mapping.MappingFile;
import playhead.importing.mapping.MappingResolver;
import playhead.importing.pipeline.ImportOutcome.Imported;

/** Real logs whose roles stand inside objects; numbers are those of the data set's SOURCES.md where it has them. */
class NestedRealFilesTest {
    @TempDir
    Path folder;

    private InMemoryWorkspace workspace;

    private FileSummary imported(String file, String yaml) {
        Path data = Path.of(
                System.getProperty("PLAYHEAD_SHARED", System.getenv().getOrDefault("PLAYHEAD_SHARED", "../shared")),
                "data");
        Assumptions.assumeTrue(Files.isDirectory(data), "skipped: no developer data set at " + data);
        workspace = new InMemoryWorkspace(folder.resolve("w"));
        MappingFile mapping = (MappingFile) MappingFile.read(("mapping: 1\n" + yaml).getBytes(StandardCharsets.UTF_8));
        ImportRequest request = new ImportRequest(
                "import-1",
                "2026-01-01T00:00:00Z",
                "tester",
                List.of(data.resolve(file)),
                null,
                new MappingResolver(mapping, ZoneOffset.UTC),
                null,
                null,
                null,
                false,
                false);
        return assertInstanceOf(Imported.class, workspace.run(request))
                .summaries()
                .getFirst();
    }

    @Test
    void cloudtrail() {
        FileSummary file = imported("cloudtrail/CloudTrail_us-east-1_20230710T1215Z.json", """
            roles:
              id: eventID
              time: eventTime
              type: { columns: [ eventSource, eventName ], join: ":" }
              actor: userIdentity.arn
              entity: { column: "resources[0].ARN", type: resource }
            """);
        assertEquals(List.of(222L, 222L, 67L), List.of(file.read(), file.accepted(), file.types()));
        assertEquals("2023-07-10T12:05:16Z", file.first());
        assertEquals("2023-07-10T12:10:19Z", file.last());
        assertEquals(3, file.actors()); // five with those that have no ARN
        assertEquals(22, file.entities());
        Event first = workspace.events.getFirst();
        assertEquals(
                true,
                first.data().toString().contains("\"userIdentity\":{"),
                first.data().toString());
    }

    @Test
    void kubernetes_audit() {
        FileSummary file = imported("k8s-audit/demo.log", """
            roles:
              id: auditID
              time: timestamp
              type: { columns: [ verb, stage ], join: " " }
              actor: user.username
              entity: { columns: [ objectRef.namespace, objectRef.resource, objectRef.name ], join: "/", type: object }
            refs: [ { column: impersonatedUser.username, type: user, role: impersonated } ]
            """);
        assertEquals(List.of(37L, 2L, 1L), List.of(file.accepted(), file.types(), file.actors()));
        assertEquals("2017-09-11T19:55:05Z", file.first());
        assertEquals("2017-09-11T20:29:04Z", file.last());
        assertEquals("system:admin", workspace.events.getFirst().actor());
        assertEquals("default/pods", workspace.events.getFirst().stream().id());
        assertEquals(
                "bob",
                workspace.events.getFirst().references().getFirst().entity().id());
    }

    @Test
    void eiffel() {
        FileSummary file = imported("eiffel/delivery-interface-events.json", """
            roles:
              id: meta.id
              type: meta.type
              time: { column: meta.time, pattern: epoch-ms }
              entity: { column: meta.id, type: eiffel }
            """);
        assertEquals(List.of(22L, 22L, 9L, 0L), List.of(file.accepted(), file.entities(), file.types(), file.actors()));
        assertEquals("1970-01-01T00:00:00.900Z", file.first());
        assertEquals("1970-01-01T00:03:27.000Z", file.last());
        assertEquals(0, file.naiveTimes());
    }

    @Test
    void debezium_plain_and_in_an_envelope() {
        FileSummary plain = imported("debezium/debezium-data-3.txt", """
            row: image
            delete: { column: op, values: [ d ] }
            roles:
              type: op
              time: { column: source.ts_ms, pattern: epoch-ms }
              entity: { column: after.id, type: product }
              payload: after
            """);
        assertEquals(List.of(4L, 3L), List.of(plain.accepted(), plain.types()));
        assertEquals("2020-08-06T03:34:43.000Z", plain.first());
        assertEquals("2020-08-06T03:35:06.000Z", plain.last());
        assertEquals(
                List.of(Effect.IMAGE, Effect.DELETE),
                workspace.events.stream().map(Event::effect).distinct().sorted().toList());

        FileSummary enveloped = imported("debezium/schema-include-1.txt", """
            row: image
            delete: { column: payload.op, values: [ d ] }
            ignore: [ schema, payload ]
            roles:
              type: payload.op
              time: { column: payload.ts_ms, pattern: epoch-ms }
              entity: { column: payload.after.id, type: product }
              payload: payload.after
            """);
        assertEquals(1, enveloped.accepted());
        assertEquals("2020-05-13T07:40:06.100Z", enveloped.first());
        assertEquals("101", workspace.events.getFirst().stream().id());
        assertEquals(
                true, workspace.events.getFirst().data().toString().startsWith("{\"id\":101,\"name\":\"scooter\""));
    }
}
