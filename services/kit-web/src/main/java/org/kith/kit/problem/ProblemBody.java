package org.kith.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is sent as {@code application/problem+json}.
 *
 * @param type reference to the type's page
 * @param title what it is
 * @param status HTTP status
 * @param detail what happened this time
 * @param correlation id to report
 * @param errors wrong fields or reasons; absent when there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type, String title, int status, String detail, String correlation, List<FieldError> errors) {}
