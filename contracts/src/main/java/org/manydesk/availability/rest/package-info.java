/** Services, outages, maintenance and availability over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.availability.rest;
