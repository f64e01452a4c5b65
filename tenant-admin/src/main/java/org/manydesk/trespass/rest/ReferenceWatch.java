package org.manydesk.trespass.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Page;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.trespass.Naming;
import org.manydesk.trespass.Watchman;

/**
 * Has a look, behind every answer that refuses and every list that is empty, at whether what the query or the body named is somebody
 * else's. What is larger than 64 KiB is looked at in its query only.
 */
@Provider
@ApplicationScoped
public class ReferenceWatch implements ReaderInterceptor, ContainerResponseFilter {
    private static final String BODY = ReferenceWatch.class.getName();
    private static final int MOST = 65_536;
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    @Inject
    private Watchman watchman;

    @Inject
    private CurrentCaller caller;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            var stream = context.getInputStream();
            var begun = stream.readNBytes(MOST + 1);
            if (begun.length <= MOST) context.setProperty(BODY, begun);
            context.setInputStream(new SequenceInputStream(new ByteArrayInputStream(begun), stream));
        }
        return context.proceed();
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isNothing(response) || !(caller.find().orElse(null) instanceof Caller.Person person)) return;
        var uri = request.getUriInfo();
        var body = request.getProperty(BODY) instanceof byte[] bytes ? bytes : new byte[0];
        var naming = Naming.of(
                person, request.getMethod() + " " + uri.getRequestUri().getRawPath(), uri.getQueryParameters(), body);
        if (naming.saysSomething()) watchman.look(naming);
    }

    private static boolean isNothing(ContainerResponseContext response) {
        var status = response.getStatus();
        return (status >= REFUSED && status < FAILED)
                || (response.getEntity() instanceof Page<?> page && page.items().isEmpty());
    }
}
