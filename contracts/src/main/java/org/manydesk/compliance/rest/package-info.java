/** Compliance figures over HTTP. */
@org.jspecify.annotations.NullMarked
package org.manydesk.compliance.rest;
