package playhead.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON documents whose records stand where few look for them: all are found, or it is said that they may be there. */
class OddJsonTest {
    private static final String A = "{'id':'a','type':'A','time':'2024-05-01T10:00:00Z'}";
    private static final String B = "{'id':'b','type':'B','time':'2024-05-01T10:00:01Z'}";
    private static final String UNNAMED = "{'type':'A','time':'2024-05-01T10:00:00Z'}";

    @TempDir
    Path folder;

    private Cli cli;
    private Path into;

    private Cli.Ran imported(String text) throws Exception {
        cli = new Cli(folder.resolve("state"));
        into = folder.resolve("w.playhead");
        String json = text.replace("UNNAMED", UNNAMED).replace("A1", A).replace("B2", B);
        return cli.run(
                "import",
                Files.writeString(
                        folder.resolve("log.json"), json.replace('\'', '"').replace('~', '\n')),
                "--into",
                into);
    }

    private List<Object> ids() {
        return cli.rows("events", into).stream().map(event -> event.get("id")).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'data':{'events':[A1,B2]}}",
                "{'response':{'items':[A1,B2]}}",
                "{'status':'ok','response':{'result':{'rows':[A1,~B2]}}}",
                "{~ 'data': {~  'events': [~   A1,~   B2~  ]~ }~}",
                "{'data':{'data':[A1,B2]}}",
                "{'events':{'a':A1,'b':B2}}",
                "{'data':{'events':{'a':A1,'b':B2}}}",
                "{'x1':A1,'x2':B2}",
                "{'time':'2024-05-01T10:00:00Z','data':{'events':[A1,B2]}}",
            })
    void records_within_objects_are_read(String json) throws Exception {
        Cli.Ran ran = imported(json);
        assertEquals(0, ran.exit(), ran::toString);
        assertEquals(List.of("a", "b"), ids());
        assertFalse(ran.err().contains("one record"), ran::toString);
    }

    @Test
    void a_record_without_an_id_has_the_key_that_it_stands_under() throws Exception {
        imported("{'e1':UNNAMED,'e2':B2,'e3':UNNAMED}");
        assertEquals(Set.of("e1", "b", "e3"), Set.copyOf(ids()));
    }

    @Test
    void what_stands_beside_records_within_objects_is_said() throws Exception {
        Cli.Ran ran = imported("{'links':{'next':'x'},'data':{'page':{'n':1},'events':[A1,B2]}}");
        assertEquals(List.of("a", "b"), ids());
        assertTrue(ran.err().contains("what stands beside the records is not read: links, data.page"), ran::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'A','order':{'lines':[{'a':1},{'a':2}]}} | those in order.lines",
                "{'orders':[A1],'customers':[B2],'type':'A'}      | those in orders, customers",
                "{'x':{'sku':1,'n':1},'y':{'sku':2,'n':1}}        | the objects in it are the records",
            })
    void where_it_cannot_be_told_the_one_record_is_said_to_be_one(String json, String said) throws Exception {
        Cli.Ran ran = imported(json);
        assertTrue(ran.err().contains("the file is read as one record; if "), ran::toString);
        assertTrue(ran.err().contains(said), ran::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id':'a','type':'A','data':{'items':[{'n':1},{'n':2}]}}",
                "{'id':'a','type':'A','data':{'from':{'n':1},'to':{'n':2}}}",
                "{'id':'a','type':'A','data':{'events':[A1]}}~{'id':'b','type':'A'}",
            })
    void an_event_that_holds_lists_is_one_and_nothing_is_said(String json) throws Exception {
        Cli.Ran ran = imported(json);
        assertEquals("a", ids().getFirst());
        assertFalse(ran.err().contains("one record"), ran::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "// a comment~[A1,B2]",
                "// one~// two~/* three~ */~{'events':[A1,B2]}",
                "// a comment~A1~B2~",
                "/* a */~// b~A1~B2~",
            })
    void comments_before_the_records_are_passed_over(String json) throws Exception {
        Cli.Ran ran = imported(json);
        assertEquals(0, ran.exit(), ran::toString);
        assertEquals(List.of("a", "b"), ids(), ran::toString);
        assertEquals(List.of(), cli.rows("rejects", into));
    }
}
