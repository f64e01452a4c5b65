package org.manydesk.trespass.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.manydesk.rest.PathNames;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.trespass.Attempt;
import org.manydesk.trespass.Watchman;

/**
 * Has a look, behind every answer that there is no such thing, at whether it is somebody else's: every
 * such answer, so that none tells which it was.
 */
@Provider
@ApplicationScoped
public class NotFoundWatch implements ContainerResponseFilter {
    @Inject
    private Watchman watchman;

    @Inject
    private CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.NOT_FOUND.getStatusCode()) return;
        if (!(caller.find().orElse(null) instanceof Caller.Person person)) return;
        var uri = request.getUriInfo();
        var call = request.getMethod() + " " + uri.getRequestUri().getRawPath();
        watchman.look(new Attempt(person, PathNames.of(uri), call));
    }
}
