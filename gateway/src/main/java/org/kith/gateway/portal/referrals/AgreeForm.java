package org.kith.gateway.portal.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.ReferralToSend;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/**
 * The questions about what somebody agreed to and what they refused. Nothing is meant by leaving one empty: all children is an
 * answer of its own, and so is somebody who has not been on record.
 *
 * @param children the children of the family; one alone is not asked about
 * @param people who has said something before, by how they are sent; where there is nobody, that is not asked
 */
record AgreeForm(List<Option> children, Map<String, Families.AgreementAct> people) {
    static final String GIVEN = "given";
    static final String REFUSED = "refused";
    static final String NOT_ASKED = "not-asked";
    static final String[] ANSWERS = {GIVEN, REFUSED, NOT_ASKED};

    /** Version of these questions: whoever changes what they ask raises it. */
    private static final String WORDING = "agreement-form-3";

    private static final String ANSWER = "answer.";
    private static final String WHO = "who";
    private static final String AS = "by.as";
    private static final String NAME = "by.name";
    private static final String JUDGED_BY = "by.judgedBy";
    private static final String SOMEBODY_ELSE = "somebody-else";
    private static final String ABLE_CHILD = "able-child";

    /** An answer for each purpose, for whom, and who said so. */
    record Answers(
            Map<String, String> answer,
            String whose,
            List<UUID> childIds,
            String who,
            ReferralToSend.AgreementBy by,
            String how,
            String language,
            Boolean interpreter,
            LocalDate on) {
        private List<String> those(String said) {
            return Stream.of(AgreementPage.PURPOSES)
                    .filter(purpose -> said.equals(answer.get(purpose)))
                    .toList();
        }
    }

    /** The questions, with those on record who said something before; a judgement about a child is made anew each time. */
    static AgreeForm of(List<Option> children, List<Families.AgreementAct> history) {
        Map<String, Families.AgreementAct> people = new LinkedHashMap<>();
        history.reversed().stream()
                .filter(act -> act.by() != null && act.as() != null && !ABLE_CHILD.equals(act.as()))
                .forEach(act -> people.putIfAbsent(act.as() + " " + act.by(), act));
        return new AgreeForm(children, people);
    }

    Form form() {
        Form form = Form.named("ask.agree");
        for (String purpose : AgreementPage.PURPOSES) {
            form.choice(ANSWER + purpose, FieldKind.RADIOS, "agreement-question", ANSWERS)
                    .with(field -> field.asSmall());
        }
        WhichChildren.ask(form, children);
        if (!people.isEmpty()) {
            form.field(WHO, FieldKind.RADIOS).with(field -> field.asNeeded());
        }
        return form.choice(AS, FieldKind.SELECT, "who-agreed", ReferralForm.WHO_AGREED)
                .text(NAME)
                .with(field -> field.size(20).most(120))
                .text(JUDGED_BY)
                .with(field -> field.size(20).most(120))
                .choice("how", FieldKind.SELECT, "how-agreed", ReferralForm.HOW_AGREED)
                .with(field -> field.asNeeded())
                .choice("language", FieldKind.SELECT, "language", ReferralForm.LANGUAGES)
                .with(field -> field.asNeeded())
                .field("interpreter", FieldKind.YES_NO)
                .with(field -> field.asSmall().asNeeded())
                .field("on", FieldKind.DAY)
                .with(field -> field.asNeeded());
    }

    FormView view(PageFrame page, Typed typed) {
        return new FormView(form(), page, typed)
                .once()
                .options(WhichChildren.LIST, children)
                .options(WHO, onRecord(page.words()));
    }

    private List<Option> onRecord(Words words) {
        List<Option> options = new ArrayList<>();
        people.forEach((key, act) -> options.add(new Option(key, act.by(), words.code("who-agreed", act.as()))));
        options.add(Option.of(SOMEBODY_ELSE, words.t("ask.agree.who.somebody-else")));
        return options;
    }

    /** Nobody was asked anything until it is answered. */
    static Typed unanswered() {
        Typed typed = Typed.nothing();
        Stream.of(AgreementPage.PURPOSES).forEach(purpose -> typed.put(ANSWER + purpose, NOT_ASKED));
        return typed;
    }

    /** Says what does not fit together; that a question was not answered is said anyway. */
    void check(Typed typed, Sending sending) {
        if (Stream.of(AgreementPage.PURPOSES)
                .map(purpose -> typed.value(ANSWER + purpose))
                .noneMatch(said -> said.equals(GIVEN) || said.equals(REFUSED))) {
            typed.wrong(ANSWER + AgreementPage.PURPOSES[0], sending.words().t("ask.agree.nothing-answered"));
        }
        WhichChildren.check(typed, sending, children);
        if (people.containsKey(typed.value(WHO))) {
            Stream.of(AS, NAME, JUDGED_BY).forEach(name -> sending.refuse(name, "on-record"));
        } else if (people.isEmpty() || SOMEBODY_ELSE.equals(typed.value(WHO))) {
            sending.need(AS, NAME);
        }
        if (ABLE_CHILD.equals(typed.value(AS))) {
            sending.need(JUDGED_BY);
        }
    }

    /**
     * The purposes that are refused now and agreed to so far, for one at least of the children it is about: what depends on
     * that ends. Where nothing is known child by child, every no may end something.
     */
    List<String> ending(Typed typed, List<Families.AgreementOfChild> standing) {
        return Stream.of(AgreementPage.PURPOSES)
                .filter(purpose -> REFUSED.equals(typed.value(ANSWER + purpose)))
                .filter(purpose -> standing.isEmpty()
                        || standing.stream()
                                .filter(child -> !WhichChildren.some(typed)
                                        || typed.values(WhichChildren.LIST)
                                                .contains(child.childId().toString()))
                                .flatMap(child -> child.purposes().stream())
                                .anyMatch(one -> purpose.equals(one.purpose()) && one.inForce()))
                .toList();
    }

    /** What will be recorded, and what it will end. */
    List<String> willEnd(Typed typed, List<String> ending, Words words) {
        List<String> said = new ArrayList<>();
        said.add(words.t("confirm.agree.about", WhichChildren.whom(typed, children, words)));
        ending.forEach(purpose -> said.add(words.code("agreement-ends", purpose)));
        return said;
    }

    /** What is recorded: the list of children is left out for all. */
    Families.NewStatement statement(Answers answers) {
        Families.AgreementAct known = people.get(answers.who());
        return new Families.NewStatement(
                answers.those(GIVEN),
                answers.those(REFUSED),
                WhichChildren.named(answers.whose(), answers.childIds()),
                known == null ? answers.by() : new ReferralToSend.AgreementBy(known.as(), known.by(), null),
                answers.how(),
                answers.language(),
                answers.interpreter(),
                WORDING,
                answers.on());
    }
}
