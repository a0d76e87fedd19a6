package org.kith.gateway.edge.services;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A problem as a service sends it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServiceProblem(String type, String title, String detail, List<FieldError> errors) {}
