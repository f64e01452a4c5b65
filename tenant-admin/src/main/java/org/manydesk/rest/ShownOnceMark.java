package org.manydesk.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells the filters around a call that its answer shows a secret. */
@Provider
@ShownOnce
public class ShownOnceMark implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        request.setProperty(ShownOnce.ATTRIBUTE, true);
    }
}
