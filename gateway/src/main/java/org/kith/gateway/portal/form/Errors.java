package org.kith.gateway.portal.form;

import java.util.List;
import java.util.Map;
import org.kith.gateway.portal.words.Words;

/**
 * The summary of what is wrong, at the top of a page.
 *
 * @param title its heading; empty when nothing is wrong
 * @param fields what is wrong, by the field that it links to
 * @param general what is wrong without a field
 */
public record Errors(String title, Map<String, String> fields, List<String> general) {
    /** What is wrong with what was typed. */
    public static Errors of(Words words, Typed typed) {
        return new Errors(
                typed.isWrong() ? words.t("error.summary") : "", typed.errors(), List.copyOf(typed.general()));
    }
}
