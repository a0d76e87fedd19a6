package org.kith.kit.http;

import org.kith.kit.problem.Problem;
import org.kith.kit.problem.ProblemType;

/** Entity tags made from an aggregate's version, and the check of {@code If-Match} (RFC 9110, RFC 6585). */
public final class Etags {
    private Etags() {}

    /** Tag of a version, with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Holds an update to the version that the caller has read.
     *
     * @param ifMatch the header, null when it was not sent
     * @param version the version that is stored
     * @throws Problem 428 when the header is missing, 412 when it names another version
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED, "Send the ETag that you have read as If-Match.");
        }
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals("*") || tag.strip().equals(of(version))) {
                return;
            }
        }
        throw Problem.of(ProblemType.STALE, "Somebody else changed it since you read it.");
    }

    /**
     * Holds a decision to somebody who has read what it is about: {@code *} and a list of tags, which match without that, do not.
     *
     * @param ifMatch the header, null when it was not sent
     * @param version the version that is stored
     * @throws Problem 428 when the header is missing or is not one tag, 412 when it names another version
     */
    public static void requireRead(String ifMatch, long version) {
        boolean several =
                ifMatch != null && (ifMatch.contains(",") || ifMatch.strip().equals("*"));
        requireMatch(several ? null : ifMatch, version);
    }
}
