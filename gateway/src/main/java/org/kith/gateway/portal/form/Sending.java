package org.kith.gateway.portal.form;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.words.Words;
import org.kith.kit.json.SeenText;
import org.kith.kit.problem.FieldError;

/**
 * Sends what was typed into a form; what a service finds wrong is said on the page that the form came from.
 *
 * @param form the form
 * @param typed what was typed
 * @param words the language of its page
 * @param ask asks once more before it is sent; null when that is not needed
 */
public record Sending(Form form, Typed typed, Words words, Supplier<TemplateInstance> ask) {
    /** Sends without asking. */
    public Sending(Form form, Typed typed, Words words) {
        this(form, typed, words, null);
    }

    /** The same, asking once more before what cannot be undone. */
    public Sending asking(Supplier<TemplateInstance> question) {
        return new Sending(form, typed, words, question);
    }

    /**
     * Reads the request, sends it and goes on to the next page; or shows the page of the form again with what is wrong.
     *
     * @param type the request
     * @param command sends it and says where to go next
     * @param again the page of the form, as things are now
     */
    public <T> Response send(Class<T> type, Function<T, String> command, Supplier<TemplateInstance> again) {
        return send(type, command, unused -> {}, again);
    }

    /**
     * The same; {@code others} says what else is wrong when something cannot be read, so that all is said at once.
     */
    public <T> Response send(
            Class<T> type, Function<T, String> command, Consumer<T> others, Supplier<TemplateInstance> again) {
        if (typed.isToBeChanged()) {
            return answer(200, again);
        }
        T request = new Reading(form, typed, words).as(type);
        if (typed.isWrong()) {
            others.accept(request);
            typed.inOrder(form.names(typed));
            return answer(400, again);
        }
        if (ask != null && !typed.isConfirmed()) {
            return answer(200, ask);
        }
        try {
            return Response.seeOther(URI.create(command.apply(request))).build();
        } catch (ServiceFailure failure) {
            if (!failure.isForTheSender()) {
                throw failure;
            }
            mark(failure);
            return answer(failure.status(), again);
        }
    }

    /** Says beside each of the fields that is empty that it is needed. */
    public void need(String... names) {
        for (String name : names) {
            boolean empty = typed.values(name).stream().allMatch(SeenText::isEmpty)
                    && typed.value(name + "-day").isEmpty()
                    && typed.value(name + "-month").isEmpty()
                    && typed.value(name + "-year").isEmpty();
            if (empty) {
                typed.wrong(name, Messages.of(words, form, name, "required"));
            }
        }
    }

    /** Says beside the field, in its words for the code, that what was typed does not belong there. */
    public void refuse(String name, String code) {
        if (typed.values(name).stream().anyMatch(value -> !SeenText.isEmpty(value))) {
            typed.wrong(name, Messages.of(words, form, name, code));
        }
    }

    /** Says beside the field, in its words for the code, that the amount is more than it may be. */
    public void atMost(String name, int pence, String code) {
        if (Reading.pence(typed.value(name)).filter(amount -> amount > pence).isPresent()) {
            typed.wrong(name, words.t(form.field(name).key() + "." + code, words.pounds(pence)));
        }
    }

    /**
     * Says beside the fields what else a service found wrong, but for what is {@code unsaid}.
     */
    public void markOthers(ServiceFailure failure, Predicate<FieldError> unsaid) {
        Messages.fields(
                words,
                form,
                typed,
                failure.errors().stream().filter(unsaid.negate()).toList());
    }

    /** Says beside the fields what a service found wrong. */
    public void mark(ServiceFailure failure) {
        Messages.mark(words, form, typed, failure);
    }

    private static Response answer(int status, Supplier<TemplateInstance> again) {
        return Response.status(status).entity(again.get()).build();
    }

    /** Adds a part to one of the form's lists, or takes the last one away, when one of those buttons was pressed. */
    public boolean resized() {
        for (String list : form.groups()) {
            int by = typed.value("do").equals("add-" + list)
                    ? 1
                    : typed.value("do").equals("remove-" + list) ? -1 : 0;
            if (by != 0) {
                int count = Math.clamp(Form.count(typed, list) + (long) by, 1, Form.MOST);
                typed.put(list + ".count", Integer.toString(count));
                return true;
            }
        }
        return false;
    }
}
