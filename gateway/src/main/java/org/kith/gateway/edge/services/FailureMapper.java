package org.kith.gateway.edge.services;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.kith.gateway.edge.problem.Problems;
import org.kith.kit.problem.ProblemBody;

/** Reads what a service said when it refused. */
public class FailureMapper implements ResponseExceptionMapper<ServiceFailure> {
    @Override
    public ServiceFailure toThrowable(Response response) {
        return new ServiceFailure(response.getStatus(), problem(response));
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    private static ProblemBody problem(Response response) {
        if (response.getMediaType() == null
                || !Problems.MEDIA_TYPE.equals(
                        response.getMediaType().toString().replaceFirst(";.*", ""))) {
            return new ProblemBody("", "", 0, "", "", List.of());
        }
        try {
            return response.readEntity(ProblemBody.class);
        } catch (ProcessingException | IllegalStateException e) {
            return new ProblemBody("", "", 0, "", "", List.of());
        }
    }
}
