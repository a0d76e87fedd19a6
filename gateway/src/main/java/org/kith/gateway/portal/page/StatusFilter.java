package org.kith.gateway.portal.page;

import java.util.List;
import java.util.stream.Stream;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/**
 * The choice of a status above a list.
 *
 * @param options the statuses
 * @param chosen code of the one that is shown; empty for all
 */
public record StatusFilter(List<Option> options, String chosen) {
    /** The filter with what the address asks for, when there is such a status. */
    public static StatusFilter of(Words words, String asked, String... codes) {
        List<Option> options = Stream.of(codes)
                .map(code -> Option.of(code, words.code("state", code)))
                .toList();
        return new StatusFilter(
                options,
                Stream.of(codes).filter(code -> code.equals(asked)).findFirst().orElse(""));
    }

    /** What a service is asked for: null for all. */
    public String asked() {
        return chosen.isEmpty() ? null : chosen;
    }
}
