package playhead.importing.pipeline;

import playhead.event.JsonWriter;

/** What the journal says of an import, as JSON. */
final class ImportFacts {
    private ImportFacts() {}

    static byte[] of(ImportRequest request, Attempt.Done done) {
        JsonWriter out = new JsonWriter().object();
        out.name("id")
                .text(request.id())
                .name("at")
                .text(request.at())
                .name("by")
                .text(request.who());
        out.name("files").array();
        done.summaries().forEach(file -> file.write(out));
        out.end().name("mapping").text(request.mappingText()).name("warnings").array();
        done.warnings().forEach(out::text);
        out.end().name("conflicts");
        done.conflicts().write(out);
        return out.end().bytes().toArray();
    }
}
