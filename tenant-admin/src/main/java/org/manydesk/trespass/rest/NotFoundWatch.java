package org.manydesk.trespass.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
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
import org.manydesk.trespass.Trespassing;

/**
 * Has a look, behind every answer that there is no such thing, at whether it is somebody else's. In a thread of its own
 * and for every such answer, so that neither the answer nor its time tells which it was.
 */
@Provider
@ApplicationScoped
public class NotFoundWatch implements ContainerResponseFilter {
    private static final System.Logger LOG = System.getLogger(NotFoundWatch.class.getName());

    @Inject
    private Trespassing trespassing;

    @Inject
    private CurrentCaller caller;

    @Resource
    private ManagedExecutorService threads;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.NOT_FOUND.getStatusCode()) return;
        if (!(caller.find().orElse(null) instanceof Caller.Person person)) return;
        var uri = request.getUriInfo();
        var call = request.getMethod() + " " + uri.getRequestUri().getRawPath();
        var attempt = new Attempt(person, PathNames.of(uri), call);
        threads.execute(() -> remember(attempt));
    }

    private void remember(Attempt attempt) {
        try {
            trespassing.remember(attempt);
        } catch (RuntimeException lost) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "An attempt across tenants is not in the audit: " + attempt.call(),
                    lost);
        }
    }
}
