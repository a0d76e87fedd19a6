package org.kith.gateway.edge.door;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gathers the concerns of one body: first those that stand where a batch has them, then those from elsewhere, each in the
 * order in which it stands. So many are kept one by one that one body uses up neither memory nor its sender's hour; what is
 * beyond that is kept together, as the words of one more concern.
 */
final class FoundConcerns {
    /** Concerns in their place: of 500 knocks one each. */
    static final int MOST_IN_PLACE = 500;

    /** Concerns that stand elsewhere, and may be none. */
    static final int MOST_ELSEWHERE = 100;

    /** Characters of one concern; nobody reads more. */
    static final int MOST_WORDS = 100_000;

    private static final String TOGETHER =
            "(So many concerns came at once that these are kept together. Call the person who raised them.)";
    private static final String CUT = "\n(There is more than fits here.)";

    private final String walkId;
    private final List<FoundConcern> inPlace = new ArrayList<>();
    private final List<FoundConcern> elsewhere = new ArrayList<>();
    private final Set<String> together = new LinkedHashSet<>();
    private int length;
    private boolean tooMany;
    private boolean cut;
    private boolean danger;

    FoundConcerns(String walkId) {
        this.walkId = walkId;
    }

    /**
     * Adds one.
     *
     * @param placed whether it stands where a batch has its concerns
     */
    void add(FoundConcern concern, boolean placed) {
        if (placed && inPlace.size() < MOST_IN_PLACE) {
            inPlace.add(shortened(concern));
        } else if (!placed && hasRoom()) {
            elsewhere.add(shortened(concern));
        } else {
            keepTogether(concern);
        }
    }

    /** Whether one that stands elsewhere is still kept by itself. */
    boolean hasRoom() {
        return elsewhere.size() < MOST_ELSEWHERE;
    }

    boolean isEmpty() {
        return inPlace.isEmpty() && elsewhere.isEmpty();
    }

    /** Whether some are not kept one by one. */
    boolean areTooMany() {
        return tooMany;
    }

    /** Those that are kept one by one. */
    Stream<FoundConcern> each() {
        return Stream.concat(inPlace.stream(), elsewhere.stream());
    }

    /** What all of them say. */
    Stream<String> words() {
        return Stream.concat(each().map(FoundConcern::what), together.stream());
    }

    /** Each, and what is kept together. */
    List<FoundConcern> all() {
        return tooMany ? Stream.concat(each(), Stream.of(kept())).toList() : each().toList();
    }

    private static FoundConcern shortened(FoundConcern concern) {
        return concern.what().length() <= MOST_WORDS
                ? concern
                : concern.saying(ConcernFields.clean(concern.what().substring(0, MOST_WORDS)) + CUT);
    }

    private void keepTogether(FoundConcern concern) {
        tooMany = true;
        danger |= concern.immediateDanger();
        String what = concern.what();
        if (!together.contains(what)) {
            int room = Math.max(0, MOST_WORDS - length);
            cut |= what.length() > room;
            String fits = what.length() > room ? ConcernFields.clean(what.substring(0, room)) : what;
            if (!fits.isBlank() && together.add(fits)) {
                length += fits.length() + 1;
            }
        }
    }

    private FoundConcern kept() {
        String what = TOGETHER + "\n" + String.join("\n", together) + (cut ? CUT : "");
        return new FoundConcern(
                null, named(walkId + "|" + what).toString(), what, danger, null, null, -1, null, FoundConcern.NOBODY);
    }

    /** An id made of a text. */
    static UUID named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
