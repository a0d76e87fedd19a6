package org.kith.gateway.portal.form;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.page.Pages;
import org.kith.gateway.portal.words.Fact;

/**
 * Asks once more before something that cannot be undone. Its words are {@code confirm.<act>.title}, the question;
 * {@code .what.1} and so on, what will happen; {@code .button}.
 */
public final class Confirmation {
    private static final String PAGE = "confirm";

    private final Pages pages;
    private final String act;
    private final String caption;
    private final String action;
    private final String back;
    private String heading = "";
    private final List<String> warnings = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<Carried> carried = new ArrayList<>();

    /**
     * A question on a page of its own.
     *
     * @param act name of what is to be done
     * @param caption what it is done to, as people call it
     * @param action where the answer is sent
     * @param back the page to go back to
     */
    public Confirmation(Pages pages, String act, String caption, String action, String back) {
        this.pages = pages;
        this.act = act;
        this.caption = caption;
        this.action = action;
        this.back = back;
    }

    /** What nobody types, carried on to the next page. */
    public record Carried(String name, String value) {}

    record Confirm(
            PageFrame page,
            String caption,
            String heading,
            List<String> warnings,
            List<String> what,
            List<Fact> answers,
            String action,
            String button,
            String back,
            boolean changeable,
            List<Carried> hidden)
            implements TemplateInstance {}

    /** Asks the question about somebody by name: the heading may name them, the browser's title does not. */
    public Confirmation about(String question) {
        heading = question;
        return this;
    }

    /** Says something that should be done first. */
    public Confirmation warn(String key) {
        warnings.add(pages.words(PAGE).t(key));
        return this;
    }

    /** The same in words that only the page knows. */
    public Confirmation warnOf(String text) {
        warnings.add(text);
        return this;
    }

    /** Says something that only the page knows, before what is said of every such act. */
    public Confirmation say(String text) {
        said.add(text);
        return this;
    }

    /** Carries on a value that nobody types, for an act without a form. */
    public Confirmation carry(String name, String value) {
        carried.add(new Carried(name, value));
        return this;
    }

    /** Asks about an act that needs nothing but the version of what it changes. */
    public TemplateInstance ask(String etag) {
        PageFrame page = frame();
        List<Carried> all = new ArrayList<>(carried);
        all.add(new Carried("formToken", page.user().formToken()));
        all.add(new Carried("etag", etag == null ? "" : etag));
        return show(page, List.of(), false, all);
    }

    /** Asks about what was typed into a form, and can go back to change it. */
    public TemplateInstance ask(FormView form) {
        return show(frame(), form.answers(), true, everything(form));
    }

    /** Asks about one thing in a long form, without the answers to the rest; can go back to change it. */
    public TemplateInstance askWithoutAnswers(FormView form) {
        return show(frame(), List.of(), true, everything(form));
    }

    private static List<Carried> everything(FormView form) {
        return form.everything().stream()
                .map(entry -> new Carried(entry.getKey(), entry.getValue()))
                .toList();
    }

    private PageFrame frame() {
        return pages.titled(PAGE, pages.words(PAGE).t("confirm." + act + ".title"));
    }

    private Confirm show(PageFrame page, List<Fact> answers, boolean changeable, List<Carried> hidden) {
        List<String> what = new ArrayList<>(said);
        for (int i = 1; !page.words().maybe("confirm." + act + ".what." + i).isEmpty(); i++) {
            what.add(page.t("confirm." + act + ".what." + i));
        }
        return new Confirm(
                page,
                caption,
                heading.isEmpty() ? page.title() : heading,
                List.copyOf(warnings),
                List.copyOf(what),
                answers,
                action,
                page.t("confirm." + act + ".button"),
                back,
                changeable,
                hidden);
    }
}
