package playhead.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import playhead.command.CommandRecord;
import playhead.event.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in a workspace as one page that needs nothing else: no script, no picture, no address is in it. */
record HtmlReport(Workspace workspace, Proof proof) {
    private static final int MOST_REJECTS = 200;
    private static final String STYLE = """
        body{font:14px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1c1e21}
        table{border-collapse:collapse;margin:.5rem 0 1.5rem}th,td{border-bottom:1px solid #d5d8dc;padding:.2rem .8rem .2rem 0;
        text-align:left;vertical-align:top;overflow-wrap:anywhere}td.n{text-align:right;font-variant-numeric:tabular-nums}
        code{overflow-wrap:anywhere}@media print{body{margin:0}}
        """;

    /** The page. */
    String text() {
        JsonNode info = JsonMapper.shared().readTree(workspace.info().toString());
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        String name = safe(
                workspace.folder().toAbsolutePath().normalize().getFileName().toString());
        out.append(name).append("</title><style>").append(STYLE).append("</style></head><body>\n<h1>");
        out.append(name).append("</h1>\n");
        summary(out, info);
        table(out, "Checks", List.of("check", "holds", "detail"), checks());
        for (HtmlAudit.Table part : new HtmlAudit(workspace).tables()) {
            table(out, part.title(), part.heads(), part.rows());
        }
        table(
                out,
                "Imports",
                List.of(
                        "file",
                        "format",
                        "read",
                        "accepted",
                        "rejected",
                        "duplicates",
                        "conflicts",
                        "blank",
                        "SHA-256"),
                imports(info));
        table(out, "Control totals", List.of("file", "column", "count", "sum", "min", "max"), totals(info));
        table(out, "Entities", List.of("type", "count"), counts(info.path("entities")));
        table(out, "Events", List.of("type", "count"), counts(info.path("types")));
        table(out, "Commands", List.of("id", "type", "by", "when", "outcome", "reason"), commands());
        table(out, "Records that could not be read", List.of("file", "line", "reason", "text"), rejects());
        return out.append("</body></html>\n").toString();
    }

    private void summary(StringBuilder out, JsonNode info) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("workspace", info.path("id").asString("")));
        rows.add(List.of("events", info.path("events").toString()));
        rows.add(List.of("actors", info.path("actors").toString()));
        rows.add(List.of("first", info.path("first").asString("–")));
        rows.add(List.of("last", info.path("last").asString("–")));
        rows.add(List.of("order", info.path("order").asString("")));
        rows.add(List.of("sealed", info.path("sealed").asBoolean(false) ? "yes" : "no"));
        rows.add(List.of("head", info.path("head").path("size").toString()));
        rows.add(List.of("root", info.path("head").path("root").asString("")));
        table(out, "Log", List.of(), rows);
    }

    private List<List<String>> checks() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode check :
                JsonMapper.shared().readTree(proof.report().toString()).path("checks")) {
            rows.add(List.of(
                    check.path("name").asString(""),
                    check.path("ok").asBoolean(false) ? "yes" : "NO",
                    check.path("detail").asString("")));
        }
        return rows;
    }

    private static List<List<String>> imports(JsonNode info) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode file : info.path("imports")) {
            List<String> row = new ArrayList<>();
            for (String key : List.of(
                    "file", "format", "read", "accepted", "rejected", "duplicates", "conflicts", "blank", "sha256")) {
                row.add(plain(file.path(key)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> totals(JsonNode info) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode file : info.path("imports")) {
            for (Map.Entry<String, JsonNode> sum : file.path("sums").properties()) {
                List<String> row = new ArrayList<>(List.of(plain(file.path("file")), sum.getKey()));
                for (String key : List.of("count", "sum", "min", "max")) {
                    row.add(plain(sum.getValue().path(key)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<String>> counts(JsonNode counts) {
        return counts.properties().stream()
                .map(entry -> List.of(entry.getKey(), plain(entry.getValue())))
                .toList();
    }

    private List<List<String>> commands() {
        List<List<String>> rows = new ArrayList<>();
        for (CommandRecord record : workspace.commands()) {
            Instant time = record.request().time();
            rows.add(List.of(
                    record.request().id(),
                    record.request().type(),
                    record.request().actor() == null ? "" : record.request().actor(),
                    time == null ? "" : time.toString(),
                    record.accepted() ? "accepted" : "rejected",
                    record.reason() == null ? "" : record.reason()));
        }
        return rows;
    }

    private List<List<String>> rejects() {
        List<Json> all = new ArrayList<>();
        workspace.rejects(all::add);
        List<List<String>> rows = new ArrayList<>();
        for (Json reject : all.subList(0, Math.min(all.size(), MOST_REJECTS))) {
            JsonNode node = JsonMapper.shared().readTree(reject.toString());
            rows.add(List.of(
                    plain(node.path("file")),
                    plain(node.path("line")),
                    plain(node.path("reason")),
                    plain(node.path("text"))));
        }
        if (all.size() > MOST_REJECTS) {
            rows.add(List.of("", "", "and " + (all.size() - MOST_REJECTS) + " more", ""));
        }
        return rows;
    }

    /** A heading with a table below; nothing where there are no rows. */
    private static void table(StringBuilder out, String title, List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.append("<h2>").append(safe(title)).append("</h2>\n<table>");
        if (!heads.isEmpty()) {
            out.append("<tr>");
            heads.forEach(head -> out.append("<th>").append(safe(head)).append("</th>"));
            out.append("</tr>\n");
        }
        for (List<String> row : rows) {
            out.append("<tr>");
            for (String cell : row) {
                boolean number = cell.matches("-?[0-9][0-9.]*");
                out.append(number ? "<td class=\"n\">" : "<td>")
                        .append(safe(cell))
                        .append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private static String plain(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.isString() ? node.asString() : node.toString();
    }

    /** What a browser shows and never runs. */
    private static String safe(String text) {
        return Display.safe(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
