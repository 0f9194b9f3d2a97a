package playhead.ui.command;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.ui.text.Words;

/**
 * Calls the keys in a text as the keyboards of a language do: {@code Ctrl+Shift+O} is {@code Strg+Umschalt+O} in German.
 *
 * @param words have the names of keys
 */
record KeyWords(Words words) implements UnaryOperator<String> {
    private static final Pattern NAME = Pattern.compile("Page (?:Up|Down)|[A-Za-z]\\w+");

    @Override
    public String apply(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(one(name.group())));
    }

    private String one(String name) {
        String key = "window.key." + name.replace(" ", "");
        return words.has(key) ? words.text(key) : name;
    }
}
