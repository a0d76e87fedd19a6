package org.kith.gateway.portal.form;

import io.quarkus.qute.TemplateInstance;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;

/**
 * A page in the place of a form whose act would change nothing. Its words are {@code already.<act>.title}, how it is;
 * {@code .back}, what the page to go back to is called.
 *
 * @param pages the frame
 * @param act name of what would be done
 * @param caption what it would be done to, as people call it
 * @param back the page to go back to
 */
public record NothingToDo(Pages pages, String act, String caption, String back) {
    private static final String PAGE = "already";

    record Nothing(PageFrame page, String caption, String back, String backLabel) implements TemplateInstance {}

    /**
     * The page.
     *
     * @param values what its title says besides, such as since when it is so
     */
    public TemplateInstance show(Object... values) {
        PageFrame page = pages.titled(PAGE, pages.words(PAGE).t("already." + act + ".title", values));
        return new Nothing(page, caption, back, page.t("already." + act + ".back"));
    }
}
