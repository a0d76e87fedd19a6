package org.kith.places.loading;

/**
 * A line of a file that was left out.
 *
 * @param file name of the file
 * @param line number of the line, the header being line 1
 * @param field name of the column, or empty when the line as a whole is at fault
 * @param reason what is wrong, without the value
 */
public record Refusal(String file, long line, String field, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + (field.isEmpty() ? "" : " " + field) + ": " + reason;
    }
}
