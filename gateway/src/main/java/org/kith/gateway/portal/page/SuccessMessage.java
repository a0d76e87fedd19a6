package org.kith.gateway.portal.page;

import org.kith.gateway.portal.words.Words;

/**
 * What has just been done, as the next page says it.
 *
 * @param title heading of the banner
 * @param text what was done; empty when nothing was
 */
public record SuccessMessage(String title, String text) {
    /** Nothing was done. */
    public static final SuccessMessage NONE = new SuccessMessage("", "");

    /**
     * The same of something that fewer people see than is usual: {@code success.<code>.restricted} where there is one.
     */
    public static SuccessMessage of(Words words, String code, boolean restricted) {
        SuccessMessage usual = of(words, code);
        String other = restricted && !usual.text().isEmpty() ? words.maybe("success." + code + ".restricted") : "";
        return other.isEmpty() ? usual : new SuccessMessage(usual.title(), other);
    }

    /** The message of the code in the address ({@code success.<code>}); none when there is no such code. */
    public static SuccessMessage of(Words words, String code) {
        return about(words, code, "");
    }

    /** The same of something that is named by its reference; none when that is no reference. */
    public static SuccessMessage about(Words words, String code, String reference) {
        boolean readable = code != null && code.matches("[a-z-]{1,40}") && reference.matches("[A-Z0-9-]{0,20}");
        return readable
                ? new SuccessMessage(words.t("success.title"), words.maybe("success." + code, reference))
                : NONE;
    }
}
