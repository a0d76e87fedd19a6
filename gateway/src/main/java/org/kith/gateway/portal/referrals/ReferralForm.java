package org.kith.gateway.portal.referrals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateData;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kith.gateway.portal.page.FormState;
import org.kith.gateway.portal.page.Option;
import org.kith.gateway.portal.page.Slots;

/** A referral as it is typed: fields named by their place in what the referrals service takes. */
@TemplateData
public final class ReferralForm {
    private static final int MOST = 10;

    private final FormState state;

    ReferralForm(FormState state) {
        this.state = state;
        if (state.value("idempotencyKey").isEmpty()) {
            state.put("idempotencyKey", UUID.randomUUID().toString());
        }
    }

    /** What was typed. */
    public FormState getState() {
        return state;
    }

    /** The children. */
    public List<FormPart> getChildren() {
        return parts("children", "childCount");
    }

    /** The needs. */
    public List<FormPart> getNeeds() {
        return parts("needs", "needCount");
    }

    /** The children to choose from. */
    public List<Option> getChildOptions() {
        return getChildren().stream()
                .map(child -> Option.of(Integer.toString(child.index()), "Child " + child.getNumber()))
                .toList();
    }

    /** Whether a child's numbers were typed, or are wrong. */
    public boolean hasNumbers(FormPart child) {
        return isTouched(child, "upn", "nhsNumber");
    }

    /** Whether something was said about times and people, or is wrong. */
    public boolean hasWishes(FormPart need) {
        return isTouched(need, "slots", "languageRequired", "languagePreferred", "gender");
    }

    private boolean isTouched(FormPart part, String... fields) {
        return Stream.of(fields)
                .map(part::at)
                .anyMatch(name ->
                        !state.value(name).isEmpty() || !state.error(name).isEmpty());
    }

    private List<FormPart> parts(String list, String count) {
        return IntStream.range(0, count(count))
                .mapToObj(index -> new FormPart(list, index))
                .toList();
    }

    /** Key of this one sending, however often the form is sent. */
    public String getIdempotencyKey() {
        return state.value("idempotencyKey");
    }

    /** Adds or takes away a child or a need when one of those buttons was pressed. */
    boolean resized() {
        switch (state.value("do")) {
            case "add-child" -> resize("childCount", 1);
            case "remove-child" -> resize("childCount", -1);
            case "add-need" -> resize("needCount", 1);
            case "remove-need" -> resize("needCount", -1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void resize(String name, int by) {
        state.put(name, Integer.toString(Math.clamp(count(name) + (long) by, 1, MOST)));
    }

    private int count(String name) {
        String typed = state.value(name);
        return typed.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(typed), MOST) : 1;
    }

    /** What is sent. Days that are none are marked as wrong. */
    ObjectNode toJson() {
        ObjectNode referral = JsonNodeFactory.instance.objectNode();
        ObjectNode family = referral.putObject("family");
        for (String field : List.of("contactName", "phone", "address", "postcode", "language")) {
            text(family, field, "family." + field);
        }
        ArrayNode children = referral.putArray("children");
        for (FormPart part : getChildren()) {
            ObjectNode child = children.addObject();
            text(child, "name", part.at("name"));
            put(child, "dateOfBirth", day(part.at("dateOfBirth")));
            text(child, "upn", part.at("upn"));
            text(child, "nhsNumber", part.at("nhsNumber"));
        }
        ArrayNode needs = referral.putArray("needs");
        for (FormPart part : getNeeds()) {
            need(needs.addObject(), part);
        }
        text(referral, "riskBand", "riskBand");
        text(referral, "source", "source");
        ObjectNode consent = referral.putObject("consent");
        consent.put("toShare", state.has("consent.toShare", "yes"));
        consent.put("toMatch", state.has("consent.toMatch", "yes"));
        text(consent, "givenBy", "consent.givenBy");
        put(consent, "givenOn", day("consent.givenOn"));
        sharing(referral.putArray("sharing"));
        return referral;
    }

    private void need(ObjectNode need, FormPart part) {
        for (String field : List.of("kind", "detail", "gender", "languageRequired", "languagePreferred")) {
            text(need, field, part.at(field));
        }
        String slots = Slots.fromTicks(state.values(part.at("slots")));
        put(need, "slots", slots);
        number(need, "urgency", part.at("urgency"));
        number(need, "childIndex", part.at("childIndex"));
    }

    private void sharing(ArrayNode sharing) {
        if (state.value("sharing.0.withOrganisationId").isEmpty()) {
            return;
        }
        ObjectNode one = sharing.addObject();
        text(one, "withOrganisationId", "sharing.0.withOrganisationId");
        ArrayNode fields = one.putArray("fields");
        state.values("sharing.0.fields").forEach(fields::add);
        text(one, "why", "sharing.0.why");
        text(one, "lawfulBasis", "sharing.0.lawfulBasis");
        String told = state.value("sharing.0.familyTold");
        if (!told.isEmpty()) {
            one.put("familyTold", "yes".equals(told));
        }
    }

    private void number(ObjectNode node, String field, String name) {
        String typed = state.value(name);
        if (typed.matches("[0-9]{1,2}")) {
            node.put(field, Integer.parseInt(typed));
        }
    }

    private void text(ObjectNode node, String field, String name) {
        put(node, field, state.value(name));
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    private String day(String name) {
        String day = state.value(name + "-day");
        String month = state.value(name + "-month");
        String year = state.value(name + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return "";
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException | NumberFormatException e) {
            state.wrong(name, FieldNames.of(name) + " must be a real day, for example 27 3 2017");
            return "";
        }
    }
}
