/** Services, outages, maintenance and availability over HTTP. */
@org.jspecify.annotations.NullMarked
@org.manydesk.rest.Needs(read = org.manydesk.scope.Right.SERVICE_READ, change = org.manydesk.scope.Right.SERVICE_WRITE)
package org.manydesk.availability.rest;
