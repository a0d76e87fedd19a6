package org.kith.gateway.portal.page;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kith.gateway.edge.config.GatewayConfig;
import org.kith.gateway.portal.words.Telephone;
import org.kith.gateway.portal.words.Words;

/**
 * What every page shows around its content, and what it may ask for.
 *
 * @param title heading, and what the browser's title says
 * @param wrong whether something that was sent is wrong
 * @param posted whether the page answers a form that was sent
 * @param path where we are, without a query
 * @param user who looks at it
 * @param menu where the user may go
 * @param words the language it is in
 * @param languages the languages that it could be in
 * @param emergency whom to call
 * @param policy whether the user may call an operation
 */
public record PageFrame(
        String title,
        boolean wrong,
        boolean posted,
        String path,
        CurrentUser user,
        List<NavItem> menu,
        Words words,
        List<Words> languages,
        GatewayConfig.Emergency emergency,
        Predicate<String> policy) {
    /** A text of the page in its language. */
    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /** Several texts of the page, such as the heads of a table. */
    public List<String> all(String... keys) {
        return Stream.of(keys).map(key -> t(key)).toList();
    }

    /**
     * Whether the audience policy lets the user call the operation, such as {@code offers.pause}. The service may still
     * refuse, for it knows whose organisation and which family.
     */
    public boolean may(String operation) {
        return user.signedIn() && policy.test(operation);
    }

    /** Whether the user works with families, and records what one of them withdraws. */
    public boolean hearsFamilies() {
        return may("referrals.withdrawAgreement") && user.isAny("partner", "practitioner", "link-worker", "duty");
    }

    /** Whether it is the page of the menu's item. */
    public boolean isAt(NavItem item) {
        return path.equals(item.path());
    }

    /** Whether it is in this language. */
    public boolean isIn(Words language) {
        return words.tag().equals(language.tag());
    }

    /** The council's number as a link wants it. */
    public String phoneLink() {
        return Telephone.link(emergency.phone());
    }

    /** The number out of hours as a link wants it. */
    public String outOfHoursLink() {
        return Telephone.link(emergency.outOfHours());
    }

    /** The same page when something that was sent is wrong. */
    public PageFrame withError(boolean somethingIsWrong) {
        return new PageFrame(title, somethingIsWrong, posted, path, user, menu, words, languages, emergency, policy);
    }

    /** The start of the browser's title: it is read first, so it says that something is wrong. The heading does not. */
    public String browserTitle() {
        return wrong ? words.t("error.title", title) : title;
    }
}
