package org.kith.gateway.portal.form;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/**
 * A page that says what an act will do and asks what it needs, such as the reason. Its words are {@code ask.<act>.title};
 * {@code .what.1} and so on, what will happen; {@code .button}.
 *
 * @param pages the frame
 * @param act name of what is to be done
 * @param caption what it is done to, as people call it
 * @param action where the answer is sent
 * @param back the page to go back to
 */
public record Asking(Pages pages, String act, String caption, String action, String back) {
    private static final String PAGE = "ask";

    record Ask(
            PageFrame page,
            String caption,
            String heading,
            List<String> warnings,
            List<String> what,
            FormView form,
            String action,
            String button,
            String back,
            Errors errors)
            implements TemplateInstance {}

    /** The frame of the page, which its form needs as well. */
    public PageFrame frame(Typed typed) {
        return pages.titled(PAGE, pages.words(PAGE).t("ask." + act + ".title")).withError(typed.isWrong());
    }

    /**
     * The page.
     *
     * @param warnings what should be done first
     * @param now how things are
     */
    public TemplateInstance show(PageFrame page, FormView form, Typed typed, List<String> warnings, List<String> now) {
        List<String> what = new ArrayList<>(now);
        for (int i = 1; !page.words().maybe("ask." + act + ".what." + i).isEmpty(); i++) {
            what.add(page.t("ask." + act + ".what." + i));
        }
        return new Ask(
                page,
                caption,
                page.t("ask." + act + ".title"),
                List.copyOf(warnings),
                List.copyOf(what),
                form,
                action,
                page.t("ask." + act + ".button"),
                back,
                Errors.of(page.words(), typed));
    }
}
