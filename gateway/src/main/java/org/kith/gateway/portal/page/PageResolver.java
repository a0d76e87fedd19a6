package org.kith.gateway.portal.page;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.ValueResolver;
import java.util.concurrent.CompletionStage;

/**
 * Finds {@code page} at once, wherever in a template it is asked for. Otherwise Qute asks each of some hundred resolvers, again for each loop
 * and tag around the place: most of the time that a page of lines took.
 */
@EngineConfiguration
public class PageResolver implements ValueResolver {
    private static final String NAME = "page";

    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        return NAME.equals(context.getName())
                && context.getParams().isEmpty()
                && context.getBase() == context.resolutionContext().getData()
                && outermost(context) instanceof Mapper data
                && data.appliesTo(NAME);
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return ((Mapper) outermost(context)).getAsync(NAME);
    }

    private static Object outermost(EvalContext context) {
        ResolutionContext outermost = context.resolutionContext();
        while (outermost.getParent() != null) {
            outermost = outermost.getParent();
        }
        return outermost.getData();
    }
}
