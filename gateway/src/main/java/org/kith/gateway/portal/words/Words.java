package org.kith.gateway.portal.words;

import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What pages say in one language, and what codes are called in it. A text that the language does not have is said in
 * English; a key that English does not have is a mistake in a page and fails.
 */
public final class Words {
    private final Locale locale;
    private final Map<String, String> texts;
    private final Words english;

    Words(Locale locale, Map<String, String> texts, Words english) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
        this.english = english;
    }

    /** The language as the {@code lang} attribute names it, such as {@code cy}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language in the language itself, such as Cymraeg. */
    public String languageName() {
        return t("language.name");
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return texts.keySet();
    }

    /** Whether the language itself has the text. */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of the key with the values put where it says {@code {0}}, {@code {1}}. */
    public String t(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            if (english == null) {
                throw new IllegalArgumentException("messages/en.properties has no " + key);
            }
            return english.t(key, values);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text of the key; empty when no language has it. */
    public String maybe(String key, Object... values) {
        return knows(key) ? t(key, values) : "";
    }

    private boolean knows(String key) {
        return texts.containsKey(key) || english != null && english.knows(key);
    }

    /** What the code is called; the code itself when nobody has named it, and empty for none. */
    public String code(String vocabulary, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        String key = vocabulary + "." + code;
        return knows(key) ? t(key) : code;
    }

    /** What the number stands for, such as how soon a need is; empty for none. */
    public String code(String vocabulary, @Nullable Integer code) {
        return code == null ? "" : code(vocabulary, code.toString());
    }

    /** A number of things: the text for just that number, such as {@code need-count.1}, else that for other numbers. */
    public String count(String key, long number) {
        String exact = key + "." + number;
        return t(knows(exact) ? exact : key + ".other", number(number));
    }

    /** Such as 1,204. */
    public String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** Such as £30 or £12.50. */
    public String pounds(long pence) {
        return pence % 100 == 0
                ? String.format(Locale.UK, "£%,d", pence / 100)
                : String.format(Locale.UK, "£%,d.%02d", pence / 100, pence % 100);
    }

    /** Moments, days and waits in this language. */
    public Times times() {
        return new Times(this);
    }
}
