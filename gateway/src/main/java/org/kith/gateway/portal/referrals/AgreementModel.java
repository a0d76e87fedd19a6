package org.kith.gateway.portal.referrals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.Referrals;
import org.kith.gateway.portal.words.Fact;
import org.kith.gateway.portal.words.Facts;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/**
 * What a family agrees to, as its page shows it.
 *
 * @param id the family
 * @param number how people name it
 * @param children how agreement stands for each child
 * @param history what was said, the last first
 * @param others other records of the children in which something was said that counts as well
 */
public record AgreementModel(
        UUID id, String number, List<OfChild> children, List<Said> history, List<OtherRecord> others) {
    /** Another record of a child, and how people name it. */
    public record OtherRecord(UUID id, String number) {}

    /** How agreement stands for a child. */
    public record OfChild(String name, List<Fact> purposes) {}

    /**
     * Something that was said.
     *
     * @param on on which day
     * @param what which purpose, and what was said
     * @param child the child, or all of the family
     * @param by who said so and how; empty when that is not known
     * @param organisation whose person recorded it
     */
    public record Said(String on, String what, String child, String by, String organisation) {}

    static AgreementModel of(
            UUID id,
            String number,
            Families.AgreementRecord record,
            List<Referrals.Child> children,
            Organisations organisations,
            Words words) {
        Map<UUID, String> names = names(children, words);
        return new AgreementModel(
                id,
                number,
                record.children().stream()
                        .map(child -> new OfChild(names.getOrDefault(child.childId(), ""), purposes(child, words)))
                        .toList(),
                record.history().reversed().stream()
                        .map(act -> said(act, names, organisations, words))
                        .toList(),
                record.otherRecords().stream()
                        .map(other -> new OtherRecord(other, Names.shortId(other)))
                        .toList());
    }

    /** What each child is called: a child whose name is not shared has a number. */
    static Map<UUID, String> names(List<Referrals.Child> children, Words words) {
        return children.stream()
                .filter(child -> child.id() != null)
                .collect(Collectors.toMap(
                        Referrals.Child::id,
                        child -> child.name() == null
                                ? words.t("agreement.child", children.indexOf(child) + 1)
                                : child.name(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The children to choose from. */
    static List<Option> options(List<Referrals.Child> children, Words words) {
        return names(children, words).entrySet().stream()
                .map(child -> Option.of(child.getKey().toString(), child.getValue()))
                .toList();
    }

    private static List<Fact> purposes(Families.AgreementOfChild child, Words words) {
        Facts facts = new Facts(words);
        child.purposes()
                .forEach(one -> facts.named(
                        words.code("agreement-purpose", one.purpose()),
                        words.code("agreement-standing", one.standing())));
        return facts.list();
    }

    private static Said said(
            Families.AgreementAct act, Map<UUID, String> names, Organisations organisations, Words words) {
        String who = act.by() == null ? words.code("who-agreed", act.as()) : act.by();
        String how = words.code("how-agreed", act.how());
        return new Said(
                words.times().day(act.on()),
                words.t(
                        "agreement.said",
                        words.code("agreement-purpose", act.purpose()),
                        words.code("agreement-answer", act.answer())),
                act.childId() == null ? words.t("agreement.all") : names.getOrDefault(act.childId(), ""),
                who.isEmpty() || how.isEmpty() ? who + how : words.t("agreement.by", who, how),
                organisations.name(words, act.organisationId()));
    }
}
