package org.kith.gateway.portal.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.kith.gateway.portal.page.PageFrame;

/**
 * Asks for the reason of an act that needs nothing else, and does it.
 *
 * @param asking the page, whose words have {@code ask.<act>.reason} too
 * @param warnings what should be done first
 */
public record AskReason(Asking asking, List<String> warnings) {
    private static final int MOST = 500;

    /** Nothing should be done first. */
    public AskReason(Asking asking) {
        this(asking, List.of());
    }

    /** The page. */
    public TemplateInstance show() {
        return show(Typed.nothing());
    }

    /**
     * Does it, or says what is wrong with the reason.
     *
     * @param type the request, which holds the reason
     * @param command sends it and says where to go next
     */
    public <T> Response send(MultivaluedMap<String, String> values, Class<T> type, Function<T, String> command) {
        Typed typed = new Typed(values);
        return new Sending(form(), typed, asking.pages().words("ask")).send(type, command, () -> show(typed));
    }

    /**
     * The same, asked once more before it is done.
     *
     * @param question what is asked, from what was typed
     */
    public <T> Response sendAsking(
            MultivaluedMap<String, String> values,
            Class<T> type,
            Function<Typed, Confirmation> question,
            Function<T, String> command) {
        Typed typed = new Typed(values);
        return new Sending(form(), typed, asking.pages().words("ask"))
                .asking(() -> question.apply(typed).ask(new FormView(form(), asking.frame(typed), typed)))
                .send(type, command, () -> show(typed));
    }

    private TemplateInstance show(Typed typed) {
        PageFrame page = asking.frame(typed);
        return asking.show(page, new FormView(form(), page, typed), typed, warnings, List.of());
    }

    private Form form() {
        return Form.named("ask." + asking.act())
                .field("reason", FieldKind.TEXTAREA)
                .with(field -> field.most(MOST).asNeeded());
    }
}
