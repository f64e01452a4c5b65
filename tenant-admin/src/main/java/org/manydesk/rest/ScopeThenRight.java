package org.manydesk.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import org.manydesk.problem.Forbidden;
import org.manydesk.problem.Problem;
import org.manydesk.scope.CurrentCaller;

/**
 * The order of checks before a resource method reads its body: scope (404), right (403, noted in the log), precondition (428). A method
 * that does not say who may call it is refused.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeThenRight implements ContainerRequestFilter {
    private static final Set<String> CHANGING = Set.of("PUT", "PATCH", "DELETE");

    @Inject
    private PathScopes scopes;

    @Inject
    private CurrentCaller caller;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(OpenToAll.class)) return;
        caller.person();
        scopes.require(PathNames.of(request.getUriInfo()));
        requireRight(method, request);
        requirePrecondition(method, request);
    }

    private void requireRight(Method method, ContainerRequestContext request) {
        var allowed = method.getAnnotation(Allowed.class);
        try {
            if (allowed == null) throw new Forbidden("Nobody may call this.");
            caller.mustBe(allowed.value());
            caller.mustKeep(Needed.forCall(method, request.getMethod()));
        } catch (Forbidden refused) {
            Refusals.note(
                    caller.person(),
                    request.getMethod() + " "
                            + request.getUriInfo().getRequestUri().getRawPath());
            throw refused;
        }
    }

    private static void requirePrecondition(Method method, ContainerRequestContext request) {
        if (!CHANGING.contains(request.getMethod()) || method.isAnnotationPresent(WithoutPrecondition.class)) return;
        if (request.getHeaderString(HttpHeaders.IF_MATCH) == null) throw new PreconditionMissing();
    }

    /** A change came without saying which version it is meant for: 428. */
    private static final class PreconditionMissing extends Problem {
        private static final long serialVersionUID = 1L;

        PreconditionMissing() {
            super(
                    428,
                    "Precondition required",
                    "Send If-Match with the ETag that you read, or If-Match: * for whatever version is there.");
        }
    }
}
