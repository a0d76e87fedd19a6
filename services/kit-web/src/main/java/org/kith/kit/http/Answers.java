package org.kith.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers of resources, typed. */
public final class Answers {
    private Answers() {}

    /** 200 with a body. */
    public static <T> RestResponse<T> ok(T view) {
        return RestResponse.ok(view);
    }

    /** 200 with a body and the entity tag of its version. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Etags.of(version))
                .build();
    }

    /**
     * 201 with the address of what was created and its entity tag.
     *
     * @param collection path of the collection it is in, such as {@code /v1/offers}
     */
    public static RestResponse<Created> created(String collection, Created created) {
        return created(URI.create(collection + "/" + created.id()), created);
    }

    /** 201 with the address of what was created, where that is not below its collection. */
    public static RestResponse<Created> created(URI address, Created created) {
        return ResponseBuilder.<Created>created(address)
                .header(HttpHeaders.ETAG, Etags.of(created.version()))
                .entity(created)
                .build();
    }

    /** 200 with a page of a list and the {@code Link} to the next one (RFC 8288). */
    public static <T> RestResponse<Page<T>> page(Page<T> page, UriInfo uri) {
        ResponseBuilder<Page<T>> answer = ResponseBuilder.ok(page);
        if (page.next() != null) {
            String query = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            answer.header(HttpHeaders.LINK, "<?" + query + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
