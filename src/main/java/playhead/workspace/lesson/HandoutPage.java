package playhead.workspace.lesson;

import java.util.List;

/** Writes the page of a handout. Every text of the lesson is escaped. */
final class HandoutPage {
    private static final String STYLE = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
        h1{line-height:1.2}h2{margin-top:2rem}.question{border-left:4px solid #0072B2;padding:.2rem 1rem;margin:1rem 0}
        .question li{list-style:"☐  "}.holds{color:#333;font-size:.9rem}svg{width:100%;height:auto;font-size:11px}
        .lane{stroke:#bbb}.was{fill:#0072B2}.comes{fill:#fff;stroke:#0072B2}.playhead{stroke:#D55E00;stroke-width:2}
        .answers{break-before:page}
        """;

    private final StringBuilder html = new StringBuilder();
    private final boolean german;
    private final String language;

    HandoutPage(String language) {
        this.language = language;
        this.german = language.equals("de");
    }

    void begin(Lesson lesson) {
        String title = escaped(lesson.title().in(language));
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(german ? "de" : "en")
                .append("\"><head><meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(title);
        html.append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(title);
        html.append("</h1>\n<p>").append(escaped(lesson.about().in(language))).append("</p>\n");
    }

    void step(int number, LessonStep step, StepResult result) {
        html.append("<h2>").append(german ? "Schritt " : "Step ").append(number).append("</h2>\n<p>");
        html.append(escaped(step.text().in(language))).append("</p>\n");
        if (step.prediction() != null) {
            html.append("<div class=\"question\"><p><strong>");
            html.append(escaped(step.prediction().question().in(language))).append("</strong></p>\n");
            if (!step.prediction().choices().isEmpty()) {
                html.append("<ul>");
                step.prediction()
                        .choices()
                        .forEach(choice ->
                                html.append("<li>").append(escaped(choice)).append("</li>"));
                html.append("</ul>\n");
            }
            html.append("</div>\n");
        }
        html.append("<p class=\"holds\">").append(german ? "Playhead: Position " : "Playhead: position ");
        html.append(result.position());
        if (!result.checks().isEmpty()) {
            html.append(german ? ". Geprüft: " : ". Checked: ")
                    .append(result.checks().size());
        }
        html.append("</p>\n");
    }

    /** @param answers by step, Java null where nothing was asked */
    void answers(List<String> answers) {
        if (answers.stream().allMatch(java.util.Objects::isNull)) {
            return;
        }
        html.append("<h2 class=\"answers\">")
                .append(german ? "Antworten" : "Answers")
                .append("</h2>\n<ul>\n");
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) != null) {
                html.append("<li>")
                        .append(german ? "Schritt " : "Step ")
                        .append(i + 1)
                        .append(": ");
                html.append(escaped(answers.get(i))).append("</li>\n");
            }
        }
        html.append("</ul>\n");
    }

    /** Adds what is HTML already. */
    void raw(String text) {
        html.append(text);
    }

    String html() {
        return html + "</body></html>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
