package playhead.format.auditd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.format.BytesInput;
import playhead.format.Collected;

class AuditdFormatTest {
    private static final String SYSCALL = "node=web1 type=SYSCALL msg=audit(1704103200.394:7): arch=c000003e"
            + " syscall=59 success=yes ppid=1 pid=40 auid=1000 uid=0 ses=2 comm=\"cat\" exe=\"/usr/bin/cat\""
            + " key=\"reads\"\u001DARCH=x86_64 AUID=\"ann\"";
    private static final String EXECVE =
            "node=web1 type=EXECVE msg=audit(1704103200.394:7): argc=2 a0=\"cat\" a1=2F746D702F6120622E747874";
    private static final String PATH0 =
            "node=web1 type=PATH msg=audit(1704103200.394:7): item=0" + " name=\"/usr/bin/cat\" nametype=NORMAL";
    private static final String PATH1 =
            "node=web1 type=PATH msg=audit(1704103200.394:7): item=1 name=\"/tmp/a\" nametype=CREATE";
    private static final String OTHER =
            "type=LOGIN msg=audit(1704103200.394:7): pid=41 uid=0 auid=4294967295 ses=4294967295";

    @Test
    void records_of_one_event_are_one_record_though_others_stand_among_them() throws Exception {
        Collected all = read(SYSCALL, OTHER, EXECVE, PATH0, "", PATH1);
        assertEquals(2, all.records.size());
        assertEquals(1, all.blanks);
        Map<String, String> event = all.records.getFirst();
        assertEquals("\"web1/pid:40\"", event.get(AuditEvent.PROCESS));
        assertEquals("\"SYSCALL reads\"", event.get(AuditEvent.TYPE));
        assertEquals("\"web1/1704103200.394:7\"", event.get(AuditEvent.ID));
        assertEquals("\"2024-01-01T10:00:00.394Z\"", event.get(AuditEvent.TIME));
        assertEquals("\"1000\"", event.get(AuditEvent.ACTOR));
        assertEquals("\"web1/ses:2\"", event.get(AuditEvent.SESSION));
        assertEquals("{\"argc\":\"2\",\"a0\":\"cat\",\"a1\":\"/tmp/a b.txt\"}", event.get("EXECVE"));
        assertEquals(
                "[{\"item\":\"0\",\"name\":\"/usr/bin/cat\",\"nametype\":\"NORMAL\"},"
                        + "{\"item\":\"1\",\"name\":\"/tmp/a\",\"nametype\":\"CREATE\"}]",
                event.get("PATH"));
        assertEquals(true, event.get("SYSCALL").contains("\"ARCH\":\"x86_64\",\"AUID\":\"ann\""));
        assertEquals(4, event.get(AuditEvent.META).split("msg=audit").length - 1);
        Map<String, String> other = all.records.get(1);
        assertEquals("\"0\"", other.get(AuditEvent.ACTOR));
        assertEquals(null, other.get(AuditEvent.SESSION));
        assertEquals("\"1704103200.394:7\"", other.get(AuditEvent.ID), "another host counts for itself");
    }

    @Test
    void what_a_program_said_stands_in_fields_and_a_name_that_comes_again_is_kept() throws Exception {
        Map<String, String> event = read("type=USER_CMD msg=audit(1.5:1): pid=9 uid=0 new secret"
                        + " msg='cwd=\"/\" cmd=6C73 terminal=tty1 res=failed' uid=1 proctitle=6C73002D6C")
                .records
                .getFirst();
        assertEquals(
                "{\"pid\":\"9\",\"uid\":\"0\",\"cwd\":\"/\",\"cmd\":\"6C73\",\"terminal\":\"tty1\",\"res\":\"failed\","
                        + "\"uid (2)\":\"1\",\"proctitle\":\"ls -l\",\"text\":\"new secret\"}",
                event.get("USER_CMD"));
        assertEquals("\"1970-01-01T00:00:01.500Z\"", event.get(AuditEvent.TIME));
    }

    @Test
    void a_log_that_is_there_twice_is_read_as_twice_the_same_events() throws Exception {
        Collected all = read(SYSCALL, EXECVE, OTHER, SYSCALL, EXECVE, OTHER);
        assertEquals(4, all.records.size());
        assertEquals(all.identities.get(0), all.identities.get(2));
        assertEquals(all.identities.get(1), all.identities.get(3));
    }

    @Test
    void what_ausearch_puts_between_events_is_no_record_and_no_reject() throws Exception {
        Collected all = read("----", "time->Mon Jan  1 10:00:00 2024", OTHER);
        assertEquals(List.of(), all.rejects);
        assertEquals(2, all.blanks);
        assertEquals(List.of("3@36+83"), all.places);
    }

    @Test
    void a_line_without_time_and_serial_number_is_a_reject() throws Exception {
        Collected all = read("type=UNKNOWN[1329] msg=?", "type=A msg=audit(99999999999999.1:1): a=b", OTHER);
        assertEquals(1, all.records.size());
        assertEquals(2, all.rejects.size());
    }

    private static Collected read(String... lines) throws Exception {
        return BytesInput.of("audit.log", String.join("\n", lines)).read(new AuditdFormat());
    }
}
