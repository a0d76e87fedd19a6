package org.kith.referrals.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.contracts.vocabulary.Coded;

/**
 * What of all that was said is in force, for each child and purpose. The last word of each person counts, by the day on which
 * it was said. Two who disagree: no. A withdrawal of which nobody wrote who asked for it ends every yes before it; the same
 * of somebody who is named is their no. It depends on what was said and not on the order in which it was recorded.
 */
public final class AgreementInForce {
    private final List<Word> words;

    AgreementInForce(Collection<Word> words) {
        this.words = List.copyOf(words);
    }

    /** The same when more was said. */
    AgreementInForce with(Collection<Word> more) {
        return new AgreementInForce(Stream.concat(words.stream(), more.stream()).toList());
    }

    /**
     * Whether it is agreed to for a child.
     *
     * @param child null for a child of the family about whom nothing was said separately
     */
    public boolean holds(UUID child, Purpose purpose) {
        return of(child, purpose) == Standing.GIVEN;
    }

    /** Whether it is agreed to for all these children; without any, for the family as a whole. */
    public boolean holdsForAll(Collection<UUID> children, Purpose purpose) {
        return children.isEmpty() ? holds(null, purpose) : children.stream().allMatch(child -> holds(child, purpose));
    }

    /** The purposes that are agreed to for all these children. */
    public Set<Purpose> purposesFor(Collection<UUID> children) {
        EnumSet<Purpose> set = EnumSet.noneOf(Purpose.class);
        Arrays.stream(Purpose.values())
                .filter(purpose -> holdsForAll(children, purpose))
                .forEach(set::add);
        return set;
    }

    /** Whether each purpose stands for these children as it does in the other. */
    boolean standsAs(AgreementInForce other, Collection<UUID> children) {
        return children.stream().allMatch(child -> Arrays.stream(Purpose.values())
                .allMatch(purpose -> of(child, purpose) == other.of(child, purpose)));
    }

    /** Whether whoever says this said yes to the same before, as their last word. */
    boolean isAgreedToBy(Word said) {
        return said.saidBy() != null
                && words.stream()
                        .filter(word ->
                                said.saidBy().equals(word.saidBy()) && word.isAbout(said.childId(), said.purpose()))
                        .reduce((before, now) -> now.isAfter(before) ? now : before)
                        .filter(word -> word.answer() == Answer.GIVEN && said.isAfter(word))
                        .isPresent();
    }

    /** How it stands, and why. */
    Standing of(UUID child, Purpose purpose) {
        Map<String, Word> last = new LinkedHashMap<>();
        List<Word> stops = new ArrayList<>();
        boolean ever = false;
        for (Word word : words) {
            if (!word.isAbout(child, purpose)) {
                continue;
            }
            ever |= word.answer() == Answer.GIVEN;
            if (word.saidBy() == null) {
                stops.add(word);
            } else {
                last.merge(word.saidBy(), word, (before, now) -> now.isAfter(before) ? now : before);
            }
        }
        List<Word> no = last.values().stream()
                .filter(word -> word.answer() != Answer.GIVEN)
                .toList();
        boolean yes = last.values().stream()
                .filter(word -> word.answer() == Answer.GIVEN)
                .anyMatch(word -> stops.stream().allMatch(word::isAfter));
        if (no.isEmpty()) {
            return yes ? Standing.GIVEN : stops.isEmpty() ? Standing.NOT_ASKED : ended(ever);
        }
        boolean withdrawn = !stops.isEmpty() || no.stream().anyMatch(word -> word.answer() == Answer.WITHDRAWN);
        return yes ? Standing.DISAGREED : ended(ever && withdrawn);
    }

    /** Who says stop to what nobody had agreed to withdraws nothing: it is a no. */
    private static Standing ended(boolean wasGiven) {
        return wasGiven ? Standing.WITHDRAWN : Standing.REFUSED;
    }

    /** Whether agreement to a purpose is in force for a child, and why not. */
    enum Standing implements Coded {
        /** In force: everybody who was asked says yes. */
        GIVEN("given"),
        /** Nobody was asked. */
        NOT_ASKED("not-asked"),
        /** Who was asked says no. */
        REFUSED("refused"),
        /** It was withdrawn. */
        WITHDRAWN("withdrawn"),
        /** One says yes, another no. */
        DISAGREED("disagreed");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
